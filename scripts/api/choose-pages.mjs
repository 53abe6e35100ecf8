// Which page a symbol stands on. What no rule names goes to a page by its folder, so that new code has one by itself.
import ts from 'typescript';
import { isPublic, listSources, parse, reachTypes, readMentions } from '../read-source.mjs';

/** The beginning of a source's path, and its page; the first that fits decides. */
const rules = Object.entries({
  'packages/sdk/src/voisnap-client.ts': 'client',
  'packages/sdk/src/webhooks/': 'receiving-webhooks',
  'packages/sdk/src/call-events/': 'options',
  'packages/sdk/src/campaigns/': 'campaigns',
  'packages/sdk/src/journal/': 'campaigns',
  'packages/core/src/errors/': 'errors',
  'packages/core/src/polling/wait-error': 'errors',
  'packages/core/src/polling/poll-timeout-error': 'errors',
  'packages/core/src/polling/resource-failed-error': 'errors',
  'packages/core/src/polling/poll-options': 'options',
  'packages/core/src/options/': 'options',
  'packages/core/src/request/': 'options',
  'packages/core/src/util/clock': 'options',
  'packages/core/src/logging/': 'observability',
  'packages/core/src/diagnostics/': 'observability',
  'packages/core/src/opentelemetry/': 'observability',
  'packages/core/src/middleware/': 'observability',
  'packages/core/src/util/attempt-record': 'observability',
  'packages/core/src/rate-limit/': 'client',
  'packages/core/src/request-promise.ts': 'results',
  'packages/core/src/response/': 'results',
  'packages/core/src/pagination/': 'results',
  'packages/core/src/': 'core',
  'packages/types/src/models/webhook-event': 'webhook-events',
  'packages/types/src/models/paths.ts': 'types-operations',
  'packages/types/src/models/': 'models',
  'packages/types/src/schemas/': 'schemas',
  'packages/types/src/primitives/': 'schemas',
  'packages/types/src/rules/': 'schemas',
  'packages/testing/src/mock/web/': 'testing-web',
  'packages/testing/src/mock/': 'testing',
  'packages/testing/src/runners/': 'testing-runners',
  'packages/testing/src/emulator/fixtures/': 'testing-fixtures',
  'packages/testing/src/emulator/calls/': 'testing-calls',
  'packages/testing/src/kit/calls/': 'testing-calls',
  'packages/testing/src/kit/faults/': 'testing-faults',
  'packages/testing/src/webhooks/': 'testing-webhooks',
  'packages/testing/src/contract/': 'testing-contract',
  'packages/testing/src/': 'testing',
});

/** Reads the sources once, however many references are written. */
const readOnce = (read) => {
  let found;
  return () => {
    found ??= read();
    return found;
  };
};

const toKebab = (name) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const readClasses = () => {
  const declared = listSources('packages/sdk/src')
    .flatMap((file) => [...parse(file)])
    .filter(ts.isClassDeclaration);
  return new Map(declared.map((node) => [node.name.text, node.members.filter(isPublic)]));
};

const listObjects = (members, path, classes) =>
  members
    .filter((member) => ts.isPropertyDeclaration(member) && classes.has(member.type?.getText()))
    .flatMap(({ name, type }) => {
      const own = [...path, name.text];
      const found = { className: type.getText(), path: own };
      return [found, ...listObjects(classes.get(found.className), own, classes)];
    });

/** The classes behind the properties of the client: `{ className: 'TelephonyNumbers', path: ['telephony', 'numbers'] }`. */
export const listClientObjects = readOnce(() => {
  const classes = readClasses();
  return listObjects(classes.get('VoisnapClient'), [], classes);
});

const readAllMentions = readOnce(() =>
  readMentions('packages/types/src/models', 'packages/core/src', 'packages/sdk/src'),
);

/** The pages from whose own types a model can be reached. */
const findReaching = (own) => {
  const mentions = readAllMentions();
  const reaching = new Map();
  for (const [page, names] of own) {
    for (const name of reachTypes(names, mentions)) {
      reaching.set(name, [...(reaching.get(name) ?? []), page]);
    }
  }
  return reaching;
};

const findFolder = (file) => {
  const [, folder, , first, second] = file.split('/');
  const inFolder = second !== undefined;
  if (folder === 'sdk') return inFolder ? first : first.replace('.ts', '');
  return inFolder ? `${folder}-${first}` : folder;
};

/** The pages of models: that of the only resource that needs a model, or else another model of its file. */
const placeModels = (first, resources) => {
  const own = new Map();
  for (const [{ name, file }, page] of first) {
    if (file.startsWith('packages/sdk/') && page !== 'client') {
      own.set(page, [...(own.get(page) ?? []), name]);
    }
  }
  const reaching = findReaching(own);
  const models = [...first.keys()].filter((symbol) => first.get(symbol) === 'models');
  // Subjects that use a model of one resource, as campaigns use its calls, do not share it.
  const findPages = ({ name }) => {
    const pages = reaching.get(name) ?? [];
    const ofResources = pages.filter((page) => resources.has(page));
    return ofResources.length > 0 ? ofResources : pages;
  };
  const placed = new Map(models.map((model) => [model.name, findPages(model)]));
  const pageOfFile = new Map(
    models
      .filter(({ name }) => placed.get(name).length === 1)
      .map(({ name, file }) => [file, placed.get(name)[0]]),
  );
  return ({ name, file }) => {
    const pages = placed.get(name);
    if (pages === undefined || pages.length > 1) return undefined;
    return pages[0] ?? pageOfFile.get(file);
  };
};

/** Whether users of the SDK never meet a symbol of core. */
const isOfCoreAlone = (file, entries) =>
  file.startsWith('packages/core/') &&
  !file.includes('/errors/') &&
  !entries.some((entry) => entry.startsWith('@voisnap/sdk'));

/** Gives each symbol of ours its `page`. */
export const choosePages = (symbols) => {
  const pageOfClass = new Map(
    listClientObjects().map(({ className, path }) => [className, toKebab(path[0])]),
  );
  const choose = ({ name, file, entries }) =>
    (file.startsWith('packages/sdk/') ? pageOfClass.get(name) : undefined) ??
    (isOfCoreAlone(file, entries) ? 'core' : undefined) ??
    rules.find(([begin]) => file.startsWith(begin))?.[1] ??
    findFolder(file);
  const ours = symbols.filter(({ isForeign }) => !isForeign);
  const first = new Map(ours.map((symbol) => [symbol, choose(symbol)]));
  const placeModel = placeModels(first, new Set(pageOfClass.values()));
  return ours.map((symbol) => ({ ...symbol, page: placeModel(symbol) ?? first.get(symbol) }));
};
