#include "site/parts/data_script.h"

#include <catch2/catch.hpp>

#include "base/json_writer.h"

namespace shirube {

TEST_CASE("Data is handed over by name, and no text leaves the script") {
  CHECK(data_script("find/meta", "[1," + json_string("</script>") + "]") ==
        "shirubeData(\"find/meta\",[1,\"\\u003c/script\\u003e\"]);\n");
}

}  // namespace shirube
