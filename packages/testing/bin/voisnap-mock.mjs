#!/usr/bin/env node
// Stands in the repository, so that package managers can link the command before the first build.
import '../dist/cli/voisnap-mock.js';
