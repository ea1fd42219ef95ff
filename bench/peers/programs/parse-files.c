/* Parses every file of a store with libyaml, event by event, and prints how many documents it holds. */
#include <yaml.h>
#include "walk.h"

static long documents;

static void parse(int folder, const char *name) {
  FILE *file = fdopen(openat(folder, name, O_RDONLY), "r");
  yaml_parser_t parser;
  yaml_event_t event;
  yaml_event_type_t type = YAML_NO_EVENT;
  if (file == NULL || !yaml_parser_initialize(&parser)) exit(1);
  yaml_parser_set_input_file(&parser, file);
  while (type != YAML_STREAM_END_EVENT) {
    if (!yaml_parser_parse(&parser, &event)) exit(1);
    type = event.type;
    if (type == YAML_DOCUMENT_START_EVENT) documents += 1;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  fclose(file);
}

int main(int words, char **given) {
  if (words < 2) {
    puts(yaml_get_version_string());
    return 0;
  }
  walk_store(given[1], parse);
  printf("%ld documents\n", documents);
  return 0;
}
