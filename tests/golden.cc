// Runs the real program on one golden site and compares what it says and writes:
//
//   golden SHIRUBE SITE [--update]
//
// SITE holds the input (content/, data/, themes/ as wanted), `arguments` (more of the command line,
// words parted by blanks and newlines; without a command it is `build`) and expect/:
//   exit           the exit code
//   messages.txt   standard error
//   printed.txt    standard output, where it is there to be compared
//   output/...     files of the output to compare; what is not listed here is not compared
//   absent.txt     paths below the output that must not be there
// From SITE/towns.csv, where there is one, the project's gazetteer is made first.
// The site is built twice, by one thread and by two, each in a copy of its own; both must say and
// write the same. --update rewrites what is there of these.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

using Tree = std::map<std::string, std::string>;

struct Run {
  int exit = 0;
  std::string messages;
  std::string printed;
  Tree output;
};

enum class Mode { compare, update };

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const fs::path& path, const std::string& bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

Tree read_tree(const fs::path& folder) {
  Tree tree;
  if (!fs::exists(folder)) {
    return tree;
  }
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      tree[entry.path().lexically_relative(folder).generic_string()] = read(entry.path());
    }
  }
  return tree;
}

std::vector<std::string> words(const std::string& text) {
  std::istringstream stream(text);
  return {std::istream_iterator<std::string>(stream), {}};
}

class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (fs::temp_directory_path() / "golden-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) {
      std::perror("mkdtemp");
      std::exit(3);
    }
    path_ = name;
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

void copy_site(const fs::path& site, const fs::path& target) {
  for (const fs::directory_entry& entry : fs::directory_iterator(site)) {
    const fs::path name = entry.path().filename();
    if (name != "expect" && name != "arguments") {
      fs::copy(entry.path(), target / name,
               fs::copy_options::recursive | fs::copy_options::copy_symlinks);
    }
  }
}

/// Runs `command` in `folder`, its standard error in `messages` and its standard output in
/// `printed`, and gives its exit code (128 + the signal when it was killed by one).
int run_command(const std::vector<std::string>& command, const fs::path& folder,
                const fs::path& messages, const fs::path& printed) {
  std::vector<char*> arguments;
  for (const std::string& word : command) {
    arguments.push_back(const_cast<char*>(word.c_str()));
  }
  arguments.push_back(nullptr);

  const pid_t child = fork();
  if (child == 0) {
    if (chdir(folder.c_str()) != 0 || !std::freopen("/dev/null", "r", stdin) ||
        !std::freopen(printed.c_str(), "w", stdout) ||
        !std::freopen(messages.c_str(), "w", stderr)) {
      _exit(127);
    }
    execv(arguments[0], arguments.data());
    _exit(127);
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

Run run_site(const fs::path& shirube, const fs::path& site, const std::string& threads) {
  const TemporaryFolder folder;
  const fs::path copy = folder.path() / "site";
  fs::create_directory(copy);
  copy_site(site, copy);

  const fs::path messages = folder.path() / "messages.txt";
  const fs::path printed = folder.path() / "printed.txt";
  if (fs::exists(copy / "towns.csv")) {
    fs::create_directory(copy / "data");
    run_command(
        {shirube.string(), "gazetteer", "import", "towns.csv", "--out", "data/gazetteer.bin"}, copy,
        messages, printed);
  }
  std::vector<std::string> more = words(read(site / "arguments"));
  std::vector<std::string> command = {shirube.string()};
  if (more.empty() || more.front().starts_with("-")) {
    command.push_back("build");
  } else {
    command.push_back(more.front());
    more.erase(more.begin());
  }
  // No golden site hangs on the day of the machine.
  const bool builds = command.back() == "build" || command.back() == "check";
  if (builds) command.insert(command.end(), {"--threads", threads});
  if (builds && std::find(more.begin(), more.end(), "--today") == more.end()) {
    command.insert(command.end(), {"--today", "2026-04-01"});
  }
  command.insert(command.end(), more.begin(), more.end());

  Run run;
  run.exit = run_command(command, copy, messages, printed);
  run.messages = read(messages);
  run.printed = read(printed);
  run.output = read_tree(copy / "output");
  return run;
}

class Comparison {
 public:
  void equal(const std::string& what, const std::string& expected, const std::string& actual) {
    if (expected == actual) {
      return;
    }
    failed_ = true;
    std::printf("%s is not as expected\n", what.c_str());
    print_first_difference(lines_of(expected), lines_of(actual));
  }

  void is_true(bool good, const std::string& otherwise) {
    if (!good) {
      failed_ = true;
      std::printf("%s\n", otherwise.c_str());
    }
  }

  bool failed() const { return failed_; }

 private:
  static std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) {
      lines.push_back(line);
    }
    return lines;
  }

  static void print_first_difference(const std::vector<std::string>& expected,
                                     const std::vector<std::string>& actual) {
    const std::size_t common = std::min(expected.size(), actual.size());
    std::size_t line = 0;
    while (line < common && expected[line] == actual[line]) {
      ++line;
    }
    constexpr std::size_t shown = 8;
    for (std::size_t i = line; i < std::min(expected.size(), line + shown); ++i) {
      std::printf("  %4zu - %s\n", i + 1, expected[i].c_str());
    }
    for (std::size_t i = line; i < std::min(actual.size(), line + shown); ++i) {
      std::printf("  %4zu + %s\n", i + 1, actual[i].c_str());
    }
  }

  bool failed_ = false;
};

void compare_runs(const Run& one, const Run& two, Comparison& comparison) {
  comparison.is_true(one.exit == two.exit, "the exit code depends on the number of threads");
  comparison.equal("the messages of two threads", one.messages, two.messages);
  for (const auto& [path, bytes] : one.output) {
    const auto other = two.output.find(path);
    comparison.is_true(other != two.output.end() && other->second == bytes,
                       "output/" + path + " depends on the number of threads");
  }
  comparison.is_true(one.output.size() == two.output.size(),
                     "the number of files depends on the number of threads");
}

void compare_with_expected(const Run& run, const fs::path& expect, Comparison& comparison) {
  comparison.equal("the exit code", read(expect / "exit"), std::to_string(run.exit) + "\n");
  comparison.equal("standard error", read(expect / "messages.txt"), run.messages);
  if (fs::exists(expect / "printed.txt")) {
    comparison.equal("standard output", read(expect / "printed.txt"), run.printed);
  }
  for (const auto& [path, bytes] : read_tree(expect / "output")) {
    const auto written = run.output.find(path);
    if (written == run.output.end()) {
      comparison.is_true(false, "output/" + path + " was not written");
    } else {
      comparison.equal("output/" + path, bytes, written->second);
    }
  }
  for (const std::string& path : words(read(expect / "absent.txt"))) {
    comparison.is_true(!run.output.contains(path), "output/" + path + " must not be written");
  }
}

void update(const Run& run, const fs::path& expect) {
  write(expect / "exit", std::to_string(run.exit) + "\n");
  write(expect / "messages.txt", run.messages);
  if (fs::exists(expect / "printed.txt")) write(expect / "printed.txt", run.printed);
  for (const auto& [path, bytes] : read_tree(expect / "output")) {
    const auto written = run.output.find(path);
    if (written == run.output.end()) {
      fs::remove(expect / "output" / path);
    } else {
      write(expect / "output" / path, written->second);
    }
  }
}

}  // namespace

int main(int count, char** values) {
  const std::vector<std::string> arguments(values + 1, values + count);
  const bool updating = arguments.size() == 3 && arguments[2] == "--update";
  if (arguments.size() != 2 && !updating) {
    std::fputs("usage: golden SHIRUBE SITE [--update]\n", stderr);
    return 2;
  }
  const fs::path shirube = fs::absolute(arguments[0]);
  const fs::path site = fs::absolute(arguments[1]);
  const Mode mode = updating ? Mode::update : Mode::compare;

  const Run one = run_site(shirube, site, "1");
  const Run two = run_site(shirube, site, "2");
  Comparison comparison;
  compare_runs(one, two, comparison);
  if (mode == Mode::update) {
    update(one, site / "expect");
  } else {
    compare_with_expected(one, site / "expect", comparison);
  }
  return comparison.failed() ? 1 : 0;
}
