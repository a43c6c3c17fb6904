// Loaded into npm, which silently leaves out native packages whose `engines` exclude the Node that
// npm runs under. Here another Node will run them: the one that the project brings.
const { node } = require('../../package.json').devDependencies;
Object.defineProperty(process, 'version', { value: `v${node}` });
