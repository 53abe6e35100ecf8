import type { FC } from 'hono/jsx';
import { countPeople } from '../../campaigns/count-people.js';
import { callsPerMinute } from '../../campaigns/timing.js';
import { PostButton } from '../../look/post-button.js';
import { Table } from '../../look/table.js';
import type { CampaignViewState } from './read-view.js';

const mostShown = 10;

const describeTime = (minutes: number): string =>
  minutes < 1
    ? `${Math.ceil(minutes * 60)} s`
    : minutes < 90
      ? `${Math.ceil(minutes)} min`
      : `${Math.ceil(minutes / 60)} hours`;

const countInWords = (people: number): string =>
  people === 1 ? 'One person' : `${people.toLocaleString('en')} people`;

/** The preview of a draft: who will be called, and how long that takes. */
export const CampaignPreview: FC<{ view: CampaignViewState; speed: number }> = ({
  view: { campaign, rows },
  speed,
}) => {
  const people = countPeople(campaign.counts);
  const path = `/campaigns/${campaign.id}`;
  return (
    <>
      <article>
        <p>
          <strong>
            {countInWords(people)} will be called by agent <bdi>{campaign.agentName}</bdi> with{' '}
            {campaign.fromNumber === null ? "the agent's number" : `number ${campaign.fromNumber}`}.
          </strong>
        </p>
        <p>
          Nobody has been called yet. Placing the calls takes about{' '}
          {describeTime(people / callsPerMinute / speed)}: the API allows {callsPerMinute} a minute
          {speed === 1 ? '' : `, and the mock's minutes are ${speed} times shorter`}.
        </p>
        <div class="actions">
          <PostButton action={`${path}/start`} text="Start calling" kind="primary" />
          <PostButton action={`${path}/discard`} text="Discard" />
        </div>
      </article>
      <h2>{people > mostShown ? `The first ${mostShown} people` : 'People'}</h2>
      <Table label="People" columns={['Number', 'Name', 'Sent with the call', 'Line']}>
        {rows.slice(0, mostShown).map(({ line, phone, name, metadata }) => (
          <tr>
            <th scope="row">{phone}</th>
            <td dir="auto">{name || '–'}</td>
            <td dir="auto">
              {Object.entries(metadata)
                .map(([key, value]) => `${key}: ${value}`)
                .join(', ') || '–'}
            </td>
            <td>{line}</td>
          </tr>
        ))}
      </Table>
    </>
  );
};
