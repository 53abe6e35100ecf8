import { explainRefusal } from '../src/request/explain-refusal.js';
import { InputRefusal } from '../src/request/input-refusal.js';

/** Builds a part of a request. If its input is refused, throws the error that the caller of a call gets. */
export const explained = <Part>(build: () => Part): Part => {
  try {
    return build();
  } catch (thrown) {
    throw thrown instanceof InputRefusal ? explainRefusal(thrown) : thrown;
  }
};
