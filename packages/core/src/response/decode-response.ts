import type { WireResponse } from '../transport/transport.js';
import type { DecodedResponse } from './decoded-response.js';
import { parseJson } from './parse-json.js';
import { ResponseFailure, type UnreadableCode } from './response-failure.js';

/**
 * Decodes a response: a success becomes data. What else there is, `errorFromReceived` turns into an error, which is
 * loaded late.
 *
 * @param dataPromised - whether a success must carry data. Default: it may be empty.
 * @throws ResponseFailure
 */
export function decodeResponse(response: WireResponse, dataPromised = false): DecodedResponse {
  const { status, headers, incomplete } = response;
  if (status < 200 || status > 299) throw new ResponseFailure(response, 'status');
  // Both have no content, whatever follows (RFC 9110, sections 15.3.5 and 15.3.6).
  if (status === 204 || status === 205) return { status, headers, data: undefined };
  if (incomplete !== undefined) {
    throw new ResponseFailure(
      response,
      incomplete === 'too-large' ? 'response_too_large' : 'body_cut',
    );
  }
  return { status, headers, data: parseBody(response, dataPromised) };
}

const invalid: UnreadableCode = 'invalid_body';

function parseBody(response: WireResponse, dataPromised: boolean): unknown {
  const { text, headers } = response;
  // To resolve with nothing would move the failure to the first use of the data.
  if (text === '' && !dataPromised) return undefined;
  // What a proxy's login page is, never what the API says, even should it parse as JSON.
  if (/^\s*text\/html/i.test(headers['content-type'] ?? '')) {
    throw new ResponseFailure(response, invalid);
  }
  try {
    return parseJson(text);
  } catch {
    if (text.trim() === '' && !dataPromised) return undefined;
    throw new ResponseFailure(response, invalid);
  }
}
