// Names that the samples of the documentation take as given.
import type * as sdk from '@voisnap/sdk';
import type { VoisnapMock } from '@voisnap/testing';

declare global {
  const client: sdk.VoisnapClient;
  const mock: VoisnapMock;
  const agentId: string;
  const VoisnapClient: typeof sdk.VoisnapClient;
  const VoisnapError: typeof sdk.VoisnapError;
  const AuthenticationError: typeof sdk.AuthenticationError;
  const NotFoundError: typeof sdk.NotFoundError;
  const RateLimitError: typeof sdk.RateLimitError;
  const ValidationError: typeof sdk.ValidationError;
}
