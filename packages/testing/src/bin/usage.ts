/** What `voisnap-mock --help` prints. */
export const usage = `Runs a mock of the Voisnap API, for tests in any language.

Usage: voisnap-mock serve [options]

  --port <number>          Port to listen on; 0 takes any that is free.  [4010]
  --host <address>         Address to listen on; 0.0.0.0 for containers. [127.0.0.1]
  --seed <number>          Ids, the API key and data follow from it.     [1]
  --data <file>            JSON file of what is stored at the beginning:
                           { "agent": [{ "name": "Aria" }], … }
  --clock <mode>           real, auto or manual.                         [real]
  --speed <number>         How many times faster than real time flows.   [1]
  --rate-limit documented  Answer 429 by the documented policies.        [never]
  --auth any-key           Take any API key.                             [its own]
  --quiet                  Do not print the requests.
  --help
`;
