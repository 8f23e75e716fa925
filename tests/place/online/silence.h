// Catches what a piece of code writes to standard output and standard error, below all libraries.
// One at a time, by the main thread.
#pragma once

#include <unistd.h>

#include <cstdio>
#include <string>

namespace shirube::test {

/// What `work` wrote.
template <typename Work>
std::string printed_by(Work work) {
  std::fflush(nullptr);
  std::FILE* file = std::tmpfile();
  const int output = ::dup(STDOUT_FILENO);
  const int errors = ::dup(STDERR_FILENO);
  ::dup2(::fileno(file), STDOUT_FILENO);
  ::dup2(::fileno(file), STDERR_FILENO);
  work();
  std::fflush(nullptr);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(errors, STDERR_FILENO);
  ::close(output);
  ::close(errors);
  std::string printed(static_cast<std::size_t>(std::ftell(file)), '\0');
  std::rewind(file);
  printed.resize(std::fread(printed.data(), 1, printed.size(), file));
  std::fclose(file);
  return printed;
}

}  // namespace shirube::test
