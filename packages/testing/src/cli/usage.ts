/** Text of `voisnap-mock --help`. */
export const usage = `A mock of the Voisnap API, for tests in any language.

Usage:
  voisnap-mock serve [options]                  Serves the mock.
  voisnap-mock validate <seed file>             Lists all problems of a seed file.
  voisnap-mock send-webhook <event> [options]   Sends one signed event to your receiver.

serve:
  --port <number>          Port to listen on; 0 takes any free port.     [4010]
  --host <address>         Address to listen on; 0.0.0.0 for containers. [127.0.0.1]
  --seed <number | file>   A number: ids, the API key and data follow from it. [1]
                           A JSON file: the entities to store at the start,
                           { "agent": [{ "name": "Aria" }], … }. Give it once for each.
  --data <file>            The same as --seed <file>.
  --clock <mode>           real, auto or manual.                         [real]
  --speed <number>         How many times faster than real time flows.   [1]
  --rate-limit documented  Respond 429 by the documented policies.       [never]
  --auth any-key           Accept any token.                  [only API keys]
  --max-workspaces <n>     How many API keys have a workspace at once.  [500]
  --max-requests <n>       How many requests each workspace remembers. [1000]
  --allow-origin <origin>  Pages that may call the API and control, such as
                           https://app.example.com, or *. Repeatable.
                           [API: pages of this machine; control: none]
  --allow-host <name>      Another host name that control accepts. Repeatable.
  --quiet                  Do not print the requests.

send-webhook:
  --to <url>               The URL of your receiver.
  --secret <secret>        The secret to sign with.   [$VOISNAP_WEBHOOK_SECRET]
  --payload <json | file>  Merged into the event's data.
  --tamper <how>           signature, body, timestamp, missing-signature,
                           malformed-signature or malformed-body: your
                           receiver must reject it.
  --at <moment>            Time of the signature: 2025-06-17T09:00:00Z.   [now]

  --help, --version
`;
