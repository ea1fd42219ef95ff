/* Calls a function for each file of a store: its folders are the kinds, the files stand in them. */
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

typedef void each_file(int folder, const char *name);

static void walk_kind(int store, const char *kind, each_file *each) {
  int folder = openat(store, kind, O_RDONLY | O_DIRECTORY);
  if (folder < 0) return;
  DIR *listing = fdopendir(folder);
  for (struct dirent *entry; (entry = readdir(listing)) != NULL;) {
    if (entry->d_name[0] != '.') each(folder, entry->d_name);
  }
  closedir(listing);
}

static void walk_store(const char *path, each_file *each) {
  int store = open(path, O_RDONLY | O_DIRECTORY);
  DIR *listing = store < 0 ? NULL : fdopendir(store);
  if (listing == NULL) {
    perror(path);
    exit(2);
  }
  for (struct dirent *entry; (entry = readdir(listing)) != NULL;) {
    if (entry->d_name[0] != '.') walk_kind(store, entry->d_name, each);
  }
  closedir(listing);
}
