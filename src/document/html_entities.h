/* The named character references of HTML, from lexbor's table, which can be
   read as C only. */

#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The longest reference that name[0, size), the bytes behind "&", begins with
   ("amp;", "copy"): its length, and the UTF-8 that it stands for; 0 for none. */
size_t outlay_html_entity(const char* name, size_t size, const char** value, size_t* value_size);

#ifdef __cplusplus
}
#endif
