// Loaded before the app's suites: whoever opens a connection or a port, or looks up a name, fails.
const dns = require('node:dns');
const net = require('node:net');

const refuse = (what) => () => {
  throw new Error(`The app's tests need no network, but something ${what}.`);
};
net.Socket.prototype.connect = refuse('opened a connection');
net.Server.prototype.listen = refuse('opened a port');
dns.lookup = refuse('looked up a name');
