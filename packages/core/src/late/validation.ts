export { createValidator } from '../validation/create-validator.js';
