import type { FC } from 'hono/jsx';
import { EmptyState } from '../../look/empty-state.js';
import { Pager } from '../../look/pager.js';
import { Status } from '../../look/status.js';
import { Table } from '../../look/table.js';
import { When } from '../../look/when.js';
import type { Delivery } from '../../webhooks/delivery.js';
import { pageSize } from '../list-query.js';
import type { WebhooksShown } from './read-webhooks.js';

/** The deliveries of one page, newest first. */
export const DeliveryList: FC<{ shown: WebhooksShown; url: string }> = ({ shown, url }) => (
  <>
    {shown.deliveries.length === 0 ? (
      <NoDeliveries shown={shown} />
    ) : (
      <Table label="Deliveries" columns={['Received', 'Event', 'Delivery', 'Event handled', 'Why']}>
        {shown.deliveries.map((each) => (
          <DeliveryRow delivery={each} />
        ))}
      </Table>
    )}
    <Pager page={shown.page} total={shown.total} pageSize={pageSize} url={url} />
  </>
);

const DeliveryRow: FC<{ delivery: Delivery }> = ({ delivery }) => (
  <tr id={`delivery-${delivery.id}`}>
    <td>
      <a href={`/webhooks/deliveries/${delivery.id}`}>
        <When at={delivery.receivedAt} precise />
      </a>
    </td>
    <td>{delivery.type ?? '–'}</td>
    <td>
      <Status value={delivery.outcome} />
    </td>
    <td>{delivery.eventState === null ? '–' : <Status value={delivery.eventState} />}</td>
    <td>{delivery.reason ?? delivery.eventProblem ?? '–'}</td>
  </tr>
);

const NoDeliveries: FC<{ shown: WebhooksShown }> = ({ shown: { total, filtered } }) => {
  if (total > 0) {
    const action = { href: '/webhooks', text: 'Go to the first page' };
    return <EmptyState title="This page is empty" action={action} />;
  }
  if (filtered) {
    const action = { href: '/webhooks', text: 'Show all deliveries' };
    return <EmptyState title="No delivery matches" action={action} />;
  }
  return (
    <EmptyState
      title="Nothing was delivered yet"
      action={{ href: '/calls/new', text: 'Place a call' }}
    >
      Voisnap tells this app when a conversation begins and when it ends. Place a call, or send a
      test delivery.
    </EmptyState>
  );
};
