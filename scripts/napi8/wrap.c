/* For development and tests only. Lets an addon built for Node-API 10 run where there is Node-API 8.
 *
 * `NAME.node` is this file; `NAME.real` beside it is the addon with three imports renamed
 * (napi_* -> nap8_*). Node-API 8 has references to objects only: references to anything else are
 * made here to an object that holds the value, and remembered in a set, to unwrap it again. */
#define _GNU_SOURCE
#define NAPI_VERSION 8
#include <dlfcn.h>
#include <node_api.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define EXPORT __attribute__((visibility("default")))

/* Boxed references of this thread: open addressing, at most half full, capacity a power of two. */
static __thread struct { napi_ref *slots; size_t capacity, count; } boxed;

static size_t slot_of(napi_ref ref) {
  size_t i = (((size_t)ref >> 4) * 0x9E3779B97F4A7C15ull) & (boxed.capacity - 1);
  while (boxed.slots[i] && boxed.slots[i] != ref) i = (i + 1) & (boxed.capacity - 1);
  return i;
}

static int grow(void) {
  size_t old_capacity = boxed.capacity, capacity = old_capacity ? old_capacity * 2 : 256;
  napi_ref *old = boxed.slots, *slots = calloc(capacity, sizeof *slots);
  if (!slots) return 0;
  boxed.slots = slots;
  boxed.capacity = capacity;
  for (size_t i = 0; i < old_capacity; i++)
    if (old[i]) boxed.slots[slot_of(old[i])] = old[i];
  free(old);
  return 1;
}

static int is_boxed(napi_ref ref) { return boxed.capacity && boxed.slots[slot_of(ref)] == ref; }

static int remember(napi_ref ref) {
  if ((boxed.count + 1) * 2 > boxed.capacity && !grow()) return 0;
  size_t i = slot_of(ref);
  if (!boxed.slots[i]) { boxed.slots[i] = ref; boxed.count++; }
  return 1;
}

static void forget(napi_ref ref) {
  if (!is_boxed(ref)) return;
  size_t i = slot_of(ref), mask = boxed.capacity - 1;
  boxed.slots[i] = 0;
  boxed.count--;
  /* Entries that had moved on because of this one find their place again. */
  for (size_t j = (i + 1) & mask; boxed.slots[j]; j = (j + 1) & mask) {
    napi_ref moved = boxed.slots[j];
    boxed.slots[j] = 0;
    boxed.slots[slot_of(moved)] = moved;
  }
}

EXPORT napi_status nap8_create_reference(napi_env env, napi_value value, uint32_t count, napi_ref *out) {
  napi_valuetype type;
  napi_value box;
  napi_status status = napi_typeof(env, value, &type);
  if (status) return status;
  if (type == napi_object || type == napi_function || type == napi_external) return napi_create_reference(env, value, count, out);
  if ((status = napi_create_object(env, &box))) return status;
  if ((status = napi_set_named_property(env, box, "v", value))) return status;
  if ((status = napi_create_reference(env, box, count, out))) return status;
  return remember(*out) ? napi_ok : napi_generic_failure;
}

EXPORT napi_status nap8_get_reference_value(napi_env env, napi_ref ref, napi_value *out) {
  napi_status status = napi_get_reference_value(env, ref, out);
  if (status || !*out || !is_boxed(ref)) return status;
  return napi_get_named_property(env, *out, "v", out);
}

EXPORT napi_status nap8_delete_reference(napi_env env, napi_ref ref) {
  forget(ref);
  return napi_delete_reference(env, ref);
}

/* `/path/NAME.node` (this library) -> `/path/NAME.real`. */
static int addon_path(const char *own, char *out, size_t size) {
  snprintf(out, size, "%s", own);
  char *ending = strrchr(out, '.');
  if (!ending) return 0;
  snprintf(ending, size - (size_t)(ending - out), ".real");
  return 1;
}

static napi_value fail(napi_env env, const char *message) {
  napi_throw_error(env, NULL, message ? message : "addon wrapper failed");
  return NULL;
}

EXPORT napi_value napi_register_module_v1(napi_env env, napi_value exports) {
  Dl_info self;
  char path[4096];
  if (!dladdr((void *)&napi_register_module_v1, &self) || !addon_path(self.dli_fname, path, sizeof path)) return fail(env, "cannot find the addon");
  /* Our names must be visible to the addon. */
  if (!dlopen(self.dli_fname, RTLD_NOW | RTLD_NOLOAD | RTLD_GLOBAL)) return fail(env, dlerror());
  void *addon = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!addon) return fail(env, dlerror());
  napi_addon_register_func start = (napi_addon_register_func)dlsym(addon, "napi_register_module_v1");
  return start ? start(env, exports) : fail(env, "the addon has no entry point");
}

EXPORT int32_t node_api_module_get_api_version_v1(void) { return 8; }
