// Loaded into npm before it starts. npm silently leaves out optional packages, the
// native programs of the build tools among them, whose `engines` exclude the Node that
// npm runs under. Here another Node will run them: the one the project brings.
const { devDependencies } = require('../../package.json');

Object.defineProperty(process, 'version', { value: `v${devDependencies.node}` });
