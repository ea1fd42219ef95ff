/* Prints how many files a store has and the newest change, from their directories and stat alone. */
#include "walk.h"

static long files;
static long newest;

static void count(int folder, const char *name) {
  struct stat stat;
  if (fstatat(folder, name, &stat, AT_SYMLINK_NOFOLLOW) != 0) exit(1);
  files += 1;
  if (stat.st_mtim.tv_sec > newest) newest = stat.st_mtim.tv_sec;
}

int main(int words, char **given) {
  if (words < 2) {
    puts("");
    return 0;
  }
  walk_store(given[1], count);
  printf("%ld files, %ld\n", files, newest);
  return 0;
}
