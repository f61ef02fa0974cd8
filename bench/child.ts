import { isKindName, kinds } from "./kinds.js";
import { type TaskName, tasks } from "./tasks.js";

// One measured run in a process of its own: child.ts <kind> <task> <file> <scratch folder> <rows of the loop>. The result
// is the last line out.
const [kind, task, path, scratch, loopRows] = process.argv.slice(2);
const isTask = (text: string | undefined): text is TaskName =>
  text !== undefined && Object.hasOwn(tasks, text);
if (!isKindName(kind) || !isTask(task) || path === undefined || scratch === undefined) {
  throw new Error(
    `usage: child.ts ${Object.keys(kinds).join("|")} ${Object.keys(tasks).join("|")} <file> <scratch> <rows of the loop>`,
  );
}
const result = await tasks[task]({ kind: kinds[kind], path, scratch, loopRows: Number(loopRows) });
console.log(JSON.stringify(result));
