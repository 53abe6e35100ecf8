import { Hono } from 'hono';
import type { Desk } from '../../desk.js';
import { showPage } from '../../server/show-page.js';
import { describeApi } from '../../voisnap/describe-api.js';

/** The settings: which API and why, and how the parts are. */
export const createSettingsPages = (desk: Desk): Hono =>
  new Hono().get('/', (c) =>
    showPage(c, desk, {
      title: 'Settings',
      refreshSeconds: 5,
      content: (
        <>
          <h2>API</h2>
          <p>This app talks to {describeApi(desk.config.api)}.</p>
          <h2>Parts</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">Part</th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              {[desk.voisnap, desk.database, desk.jobs].map((part) => (
                <tr>
                  <th scope="row">{part.name}</th>
                  <td>{part.state.name}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      ),
    }),
  );
