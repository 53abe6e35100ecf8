// The methods that a client has, read from the classes of the SDK.
import ts from 'typescript';
import { isPublic, listSources, parse } from './read-source.mjs';

const findClasses = () => {
  const statements = listSources('packages/sdk/src').flatMap((file) => [...parse(file)]);
  const classes = statements.filter(ts.isClassDeclaration);
  return new Map(
    classes.map((declared) => [declared.name.text, declared.members.filter(isPublic)]),
  );
};

/** An object and the objects in its properties: its path from the client, and its methods' names. */
const listObjects = (path, members, classes) => [
  { path, methods: members.filter(ts.isMethodDeclaration).map(({ name }) => name.text) },
  ...members
    .filter(({ type }) => type !== undefined && classes.has(type.getText()))
    .filter(ts.isPropertyDeclaration)
    .flatMap(({ name, type }) =>
      listObjects(`${path}.${name.text}`, classes.get(type.getText()), classes),
    ),
];

/** The resources of a client: `{ path: 'client.agents', methods: ['create', …] }`, in the order of its class. */
export const listResources = () => {
  const classes = findClasses();
  return listObjects('client', classes.get('VoisnapClient'), classes)
    .slice(1)
    .filter(({ methods }) => methods.length > 0);
};
