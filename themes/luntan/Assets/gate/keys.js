// The keys of an audience: read from its published slots, and renewed without interaction after a rotation.
import { reopenSlot } from "./code.js";
import { GateError } from "./envelope.js";
import { load } from "./parts.js";
import { hold } from "./store.js";

/**
 * The slots of an audience, `{v, site, audience, epoch, slots}`.
 * What is not slots (a page of a captive portal, a 404, a 500) is "unavailable", which says nothing about a code.
 */
export async function readSlots({ site, audience, address }, cache = "no-cache") {
  const bytes = await load(address, { cache });
  try {
    const slots = JSON.parse(new TextDecoder().decode(bytes));
    if (slots.site === site && slots.audience === audience && Array.isArray(slots.slots)) return slots;
  } catch {
    // Invalid text or JSON is treated like any other unexpected JSON.
  }
  throw new GateError("unavailable");
}

/**
 * Fetches the key of the present epoch with the wrapping key that the browser kept, and keeps it beside the older ones.
 *
 * Gives "kept", "newer" (what is published is newer than the page that asks), "older" (the slots are not published yet),
 * or "revoked" (the code has no slot any more). Throws Offline, and GateError "unavailable".
 */
export async function renew({ site, audience, address, epoch }, memory) {
  const id = memory.access[audience];
  if (id.startsWith("member:")) return renewMember({ site, audience, address, epoch }, memory, id);
  const place = { site, audience, address };
  let slots = await readSlots(place);
  if (slots.epoch < epoch) slots = await readSlots(place, "reload");
  if (slots.epoch < epoch) return "older";
  const { wrapping } = memory.keys[audience];
  let key;
  try {
    key = await reopenSlot(id, wrapping, slots);
  } catch (error) {
    // A slot that exists but does not open belongs to another code with the same id.
    if (["unknown", "damaged"].includes(error.kind)) return "revoked";
    throw new GateError("unavailable");
  }
  await keepKey(site, memory, audience, { id, wrapping, epoch: slots.epoch, key });
  return slots.epoch > epoch ? "newer" : "kept";
}

/** The same for a reader who was approved: the record in the reader's shard holds the key. */
async function renewMember({ site, audience, address, epoch }, memory, id) {
  const { readRecord } = await import("./member.js");
  const { wrapping } = memory.keys[audience];
  const folder = address.replace(/keys\/[^/]*$/, "members/");
  const record = await readRecord({ site, folder }, { mailbox: id.slice(7), slot: wrapping });
  // An incomplete release has no record or an older one.
  if (!record || record.epoch < epoch) return "older";
  if (record.state !== "approved" || record.audience !== audience) return "revoked";
  await keepKey(site, memory, audience, { id, wrapping, epoch: record.epoch, key: record.key });
  return record.epoch > epoch ? "newer" : "kept";
}

/** Keeps a key in memory, and in the browser where the reader let it: "kept", "refused" or "changed". */
export async function keepKey(site, memory, audience, { id, wrapping, epoch, key }) {
  const epochs = { ...(memory.keys[audience] && memory.keys[audience].epochs), [epoch]: key };
  memory.access = { ...memory.access, [audience]: id };
  memory.keys = { ...memory.keys, [audience]: { wrapping, epochs } };
  return memory.isSession ? "kept" : hold(site, audience, id, { wrapping, epochs });
}
