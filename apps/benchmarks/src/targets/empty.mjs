// Does nothing: the cost of starting Node, which all clients have.
export const open = () => ({ get: async () => {}, close: async () => {} });
