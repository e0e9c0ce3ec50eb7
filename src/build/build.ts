import { bundle } from "./bundle.ts";

const root = new URL(`file://${process.cwd()}/`);
await bundle(root, new URL("dist/", root));
