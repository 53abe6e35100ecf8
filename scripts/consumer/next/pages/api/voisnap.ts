import { toNodeHandler } from '@voisnap/sdk/webhooks/node';
import { createReceiver } from '../../create-receiver';

export const config = { api: { bodyParser: false } };

export default toNodeHandler(createReceiver());
