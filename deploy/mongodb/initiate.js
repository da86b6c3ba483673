// Makes one replica set of the members named in MEMBERS (host:port,...), once, and waits until it takes writes:
//   mongosh --nodb initiate.js
const members = process.env.MEMBERS.split(',').map((host, _id) => ({ _id, host }));
const first = connect(`mongodb://${members[0].host}/admin?directConnection=true`);

const state = first.runCommand({ replSetGetStatus: 1 });
if (state.codeName === 'NotYetInitialized') {
  const made = first.runCommand({ replSetInitiate: { _id: 'prongsai', members } });
  if (!made.ok) throw new Error(made.errmsg);
} else if (!state.ok) {
  throw new Error(state.errmsg);
}

while (!first.runCommand({ hello: 1 }).primary) sleep(500);
print(`the replica set of ${members.length} has a primary`);
