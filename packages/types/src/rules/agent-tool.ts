/** Whether all fields of a tool are known, because it is of the type `rest_api`. */
export const isRestApiTool = (tool: unknown): boolean =>
  typeof tool === 'object' && tool !== null && Reflect.get(tool, 'type') === 'rest_api';
