const pattern = /(<!-- list: ([\w-]+) -->\n)[\s\S]*?(<!-- end of list -->)/g;

/** Writes each list of a page between its two comments; `unknown` are names that no list has. */
export const fillLists = (text, lists) => {
  const unknown = [];
  const filled = text.replace(pattern, (whole, start, name, end) => {
    const list = lists[name];
    if (list === undefined) unknown.push(name);
    return list === undefined ? whole : `${start}${list}\n${end}`;
  });
  return { text: filled, unknown };
};
