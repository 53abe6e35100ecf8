import type { Agent } from '@voisnap/types/models';
import type { FC } from 'hono/jsx';
import { SubmissionKey } from '../../form/submit-once.js';
import type { UploadResult } from './upload-files.js';
import { acceptedFiles, kinds, uploadLimits } from './upload-limits.js';

/** The agents that can be chosen, and how many there are in all. */
interface AgentChoices {
  readonly data: readonly Agent[];
  readonly total: number;
}

/** The form for new documents. `upload.js` adds the progress bar; without it the browser shows its own. */
export const UploadForm: FC<{ agents: AgentChoices; result?: UploadResult | undefined }> = ({
  agents,
  result,
}) => (
  <article aria-labelledby="upload">
    <h2 id="upload">Upload</h2>
    {result !== undefined && <UploadProblems result={result} />}
    <form
      method="post"
      action="/knowledge/upload"
      enctype="multipart/form-data"
      data-upload
      data-max-bytes={uploadLimits.maxBytes}
      data-max-files={uploadLimits.maxFiles}
    >
      {agents.data.length > 0 && <AgentBoxes agents={agents} />}
      <div class="field">
        <label for="file">Files, or drop them here</label>
        <input
          id="file"
          name="file"
          type="file"
          multiple
          required
          accept={acceptedFiles}
          aria-describedby="file-hint"
        />
        <small id="file-hint">
          {kinds}; {uploadLimits.maxFiles} files at once, {uploadLimits.maxBytes / 1024 / 1024} MB
          each.
        </small>
      </div>
      <p role="alert" data-upload-problem hidden />
      <div class="progress" data-upload-progress hidden>
        <progress value={0} max={100} aria-label="Upload" />
        <small role="status" />
      </div>
      <div class="actions">
        <button type="submit">Upload</button>
        <button type="submit" class="secondary" form="sample">
          Upload a sample document
        </button>
      </div>
    </form>
    <form method="post" action="/knowledge/sample" id="sample">
      <SubmissionKey />
    </form>
    <script src="/assets/upload.js" defer />
  </article>
);

const AgentBoxes: FC<{ agents: AgentChoices }> = ({ agents: { data, total } }) => (
  <fieldset class="choices">
    <legend>Agents that answer from it</legend>
    {data.map(({ id, name }) => (
      <label>
        <input type="checkbox" name="agentIds" value={id} checked={total === 1} />
        {name}
      </label>
    ))}
    {total > data.length && <small>These are the {data.length} newest agents.</small>}
  </fieldset>
);

const UploadProblems: FC<{ result: UploadResult }> = ({ result }) => (
  <div class="problems" role="alert" tabindex={-1} autofocus>
    <strong>
      {result.uploaded.length === 0 ? 'Nothing was uploaded.' : 'Not everything was uploaded.'}
    </strong>
    <ul>
      {result.problems.map((problem) => (
        <li>{problem}</li>
      ))}
      {result.uploaded.map(({ name }) => (
        <li>{name} was uploaded.</li>
      ))}
    </ul>
  </div>
);
