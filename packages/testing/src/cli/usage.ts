/** What `voisnap-mock --help` prints. */
export const usage = `A mock of the Voisnap API, for tests in any language.

Usage:
  voisnap-mock serve [options]                  Serves the mock.
  voisnap-mock validate <seed file>             Finds all that is wrong with a seed file.
  voisnap-mock send-webhook <event> [options]   Sends one signed event to your receiver.

serve:
  --port <number>          Port to listen on; 0 takes any that is free.  [4010]
  --host <address>         Address to listen on; 0.0.0.0 for containers. [127.0.0.1]
  --seed <number | file>   A number: ids, the API key and data follow from it. [1]
                           A JSON file: what is stored at the beginning,
                           { "agent": [{ "name": "Aria" }], … }. May be given once for each.
  --data <file>            The seed file, too.
  --clock <mode>           real, auto or manual.                         [real]
  --speed <number>         How many times faster than real time flows.   [1]
  --rate-limit documented  Answer 429 by the documented policies.        [never]
  --auth any-key           Take every token.                   [API keys alone]
  --max-workspaces <n>     How many API keys have a workspace at once.  [500]
  --max-requests <n>       How many requests each workspace remembers. [1000]
  --allow-origin <origin>  Pages that may ask the API and control, as
                           https://app.example.com, or *. May be given often.
                           [API: pages of this machine; control: none]
  --allow-host <name>      A further name by which control may be asked.
  --quiet                  Do not print the requests.

send-webhook:
  --to <url>               Where your receiver listens.
  --secret <secret>        What it is signed with.    [$VOISNAP_WEBHOOK_SECRET]
  --payload <json | file>  Laid over the event's data.
  --tamper <how>           signature, body, timestamp, missing-signature,
                           malformed-signature or malformed-body: your
                           receiver must refuse it.
  --at <moment>            When it is signed: 2025-06-17T09:00:00Z.       [now]

  --help, --version
`;
