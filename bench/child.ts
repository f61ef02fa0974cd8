import { type TaskName, tasks } from "./tasks.js";

// One measured run in a process of its own: child.ts <task> <file> <scratch folder>. The result is the last line out.
const [task, path, scratch] = process.argv.slice(2);
const names: readonly string[] = Object.keys(tasks);
if (task === undefined || !names.includes(task) || path === undefined || scratch === undefined) {
  throw new Error(`usage: child.ts ${names.join("|")} <file> <scratch>`);
}
const result = await tasks[task as TaskName](path, scratch);
console.log(JSON.stringify(result));
