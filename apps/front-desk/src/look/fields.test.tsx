import { expect, test } from 'vitest';
import { readHtml } from '../../test/read-html.js';
import { emptyForm, type FormState } from '../form/form-state.js';
import { CheckField } from './check-field.js';
import { Problems } from './problems.js';
import { SelectField } from './select-field.js';
import { TextArea } from './text-area.js';
import { TextField } from './text-field.js';

const refused = (values: FormState['values'], errors: FormState['errors'] = {}): FormState => ({
  ...emptyForm(values),
  errors,
  status: 422,
});

const hostile = '"><script>alert(1)</script> مرحبا 👩‍⚕️';

test('a field has a label, its hint and its errors, for screen readers too', async () => {
  const form = refused({ name: 'x' }, { name: ['Give a longer name.'] });
  const page = await readHtml(
    <TextField form={form} name="name" label="Name" hint="Short." required />,
  );
  const input = page.querySelector('input');
  expect(page.querySelector(`label[for="${input?.id}"]`)?.textContent).toBe('Name');
  expect(input?.getAttribute('aria-invalid')).toBe('true');
  expect(input?.hasAttribute('required')).toBe(true);
  const described = (input?.getAttribute('aria-describedby') ?? '').split(' ');
  const notes = described.map((id) => page.querySelector(`[id="${id}"]`)?.textContent);
  expect(notes).toEqual(['Give a longer name.', 'Short.']);
});

test('a field without mistakes says nothing about them, and that it is optional', async () => {
  const page = await readHtml(<TextField form={emptyForm()} name="name" label="Name" />);
  const input = page.querySelector('input');
  expect(input?.hasAttribute('aria-invalid')).toBe(false);
  expect(input?.hasAttribute('aria-describedby')).toBe(false);
  expect(page.querySelector('label')?.textContent).toBe('Name (optional)');
});

test('every field keeps what was typed, whatever it was', async () => {
  const form = refused({ one: hostile, choice: hostile, tick: 'on' });
  const page = await readHtml(
    <>
      <TextField form={form} name="one" label="One" />
      <SelectField form={form} name="choice" label="Choice" options={[['a', 'A']]} />
      <CheckField form={form} name="tick" label="Tick" />
    </>,
  );
  expect(page.querySelector('script')).toBeNull();
  expect(page.querySelector('[name=one]')?.getAttribute('value')).toBe(hostile);
  expect(page.querySelector('option[selected]')?.getAttribute('value')).toBe(hostile);
  expect(page.querySelector('[name=tick]')?.hasAttribute('checked')).toBe(true);
});

test('a text area keeps line breaks at the beginning: browsers drop the first one', async () => {
  const form = refused({ many: '\n</textarea><b>' });
  const markup = await (<TextArea form={form} name="many" label="Many" />).toString();
  expect(markup).toContain('>\n\n&lt;/textarea&gt;&lt;b&gt;</textarea>');
});

test('the summary of a form gets the focus, is read out, and leads to each field', async () => {
  const errors = { 'voice.voiceId': ['There is no such voice.'], name: [] };
  const form = { ...refused({}, errors), problems: ['Too many agents.'] };
  const page = await readHtml(<Problems form={form} />);
  const summary = page.querySelector('[role=alert]');
  expect(summary?.hasAttribute('autofocus')).toBe(true);
  expect(summary?.getAttribute('tabindex')).toBe('-1');
  const lines = [...page.querySelectorAll('li')].map((line) => line.textContent);
  expect(lines).toEqual(['Too many agents.', 'Voice id: There is no such voice.']);
  expect(page.querySelector('a')?.getAttribute('href')).toBe('#voice.voiceId');
});

test('a form without mistakes has no summary', async () => {
  const page = await readHtml(<Problems form={emptyForm()} />);
  expect(page.textContent).toBe('');
});
