import { dateFilterRule, datetimeRule } from '../rules/dates.js';
import { documentFileRule } from '../rules/document-file.js';
import { domainNameRule } from '../rules/domain-name.js';
import { e164Rule } from '../rules/e164.js';
import { emailAddressRule } from '../rules/email-address.js';
import type { ValueRule } from '../rules/field-message.js';
import { freeFormMapRule } from '../rules/free-form-map.js';
import { hexColorRule } from '../rules/hex-color.js';
import { closedEnumRule, openEnumInputRule } from '../rules/known-values.js';
import { integerInRangeRule, numberInRangeRule, numberRule } from '../rules/numbers.js';
import { queryItemRule, sortFieldRule } from '../rules/query-text.js';
import { flagRule, nonEmptyTextRule, secretTextRule, textRule } from '../rules/text.js';
import { webhookUrlRule } from '../rules/webhook-url.js';

/** The rules for a single value, by the name that they have in `tables.ts`. */
export const kinds: Readonly<Record<string, (...args: never[]) => ValueRule>> = {
  closedEnum: closedEnumRule,
  dateFilter: dateFilterRule,
  datetime: datetimeRule,
  documentFile: documentFileRule,
  domainName: domainNameRule,
  e164: e164Rule,
  emailAddress: emailAddressRule,
  finiteNumber: numberRule,
  flag: flagRule,
  freeFormMap: freeFormMapRule,
  hexColor: hexColorRule,
  integerInRange: integerInRangeRule,
  nonEmptyText: nonEmptyTextRule,
  numberInRange: numberInRangeRule,
  openEnumInput: openEnumInputRule,
  queryItem: queryItemRule,
  secretText: secretTextRule,
  sortField: sortFieldRule,
  text: textRule,
  webhookUrl: webhookUrlRule,
};
