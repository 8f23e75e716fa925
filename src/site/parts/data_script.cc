#include "site/parts/data_script.h"

#include "base/json_writer.h"

namespace shirube {

std::string data_script(std::string_view name, std::string_view json) {
  std::string script = "shirubeData(" + json_string(name) + ",";
  script += json;
  script += ");\n";
  return script;
}

}  // namespace shirube
