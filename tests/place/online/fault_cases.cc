#include "place/online/fault_cases.h"

#include "place/online/sample_places.h"

namespace shirube::test {
namespace {

using std::chrono::milliseconds;

constexpr std::string_view title = "神奈川県厚木市中町三丁目１２番５号";
const std::string good = gsi_answer(title, "139.364,35.441");

FaultyServer::Script says(std::string body, std::string type = "application/json") {
  return [=](Exchange& exchange) { exchange.answer(body, "200 OK", type); };
}

FaultyServer::Script refuses(std::string status, std::string header = "") {
  return [=](Exchange& exchange) { exchange.answer("", status, "text/plain", header); };
}

/// `status` for the first `times` requests, then the right answer.
FaultyServer::Script refuses_first(int times, std::string status, std::string header = "") {
  return [=](Exchange& exchange) {
    if (exchange.number() < times) {
      exchange.answer("", status, "text/plain", header);
    } else {
      exchange.answer(good);
    }
  };
}

FaultyServer::Script sends(std::string bytes) {
  return [=](Exchange& exchange) {
    exchange.send(bytes);
    exchange.close();
  };
}

/// `head`, then `chunk` until the client has enough.
FaultyServer::Script floods(std::string head, std::string chunk) {
  return [=](Exchange& exchange) {
    exchange.send(head);
    while (exchange.send(chunk)) {
    }
    exchange.close();
  };
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

/// 100 MB of zeros as gzip: one literal, then copies of 258 bytes in 13 bits each.
std::string gzip_bomb() {
  std::string bytes("\x1f\x8b\x08\0\0\0\0\0\0\3", 10);
  unsigned bit = 0;
  const auto put = [&](unsigned code, int length) {
    // Huffman codes begin with their highest bit.
    for (int i = length - 1; i >= 0; --i) {
      if (bit % 8 == 0) bytes += '\0';
      bytes.back() = static_cast<char>(bytes.back() | (((code >> i) & 1u) << (bit++ % 8)));
    }
  };
  put(0b110, 3);
  put(0b00110000, 8);
  for (int i = 0; i < 400'000; ++i) put(0b11000101'00000, 13);
  put(0, 7);
  return bytes;
}

std::string encoded(const std::string& header, const std::string& body) {
  return head + header + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

void add_times(std::vector<FaultCase>& cases) {
  const auto add = [&](std::string name, FaultyServer::Script script) {
    cases.push_back({std::move(name), std::move(script), "failed", 3, true, {}, true, {}});
  };
  add("hangs after the request", [](Exchange& exchange) { exchange.hang(); });
  add("hangs in the middle of the body", [](Exchange& exchange) {
    exchange.send(head + "Content-Length: 100\r\n\r\n[{");
    exchange.hang();
  });
  add("drips a byte at a time", [](Exchange& exchange) {
    for (const char c : head + "Content-Length: 300\r\n\r\n" + good) {
      if (!exchange.send({&c, 1}) || !exchange.wait(milliseconds(20))) break;
    }
    exchange.close();
  });
  add("whole answer without length, closes late", [](Exchange& exchange) {
    exchange.send(head + "\r\n" + good);
    exchange.hang();
    exchange.close();
  });
  cases.push_back(
      {"queue of connections is full", {}, "failed", 0, true, {}, true, [](const FaultyServer&) {
         static const FullQueue queue;
         return queue.url();
       }});
  cases.push_back({"whole answer with length, closes late",
                   [](Exchange& exchange) {
                     exchange.answer(good);
                     exchange.hang();
                     exchange.close();
                   },
                   "placed",
                   1,
                   false,
                   {},
                   true,
                   {}});
}

void add_connections(std::vector<FaultCase>& cases) {
  const auto add = [&](std::string name, FaultyServer::Script script, std::string expected,
                       int requests) {
    cases.push_back({std::move(name), std::move(script), std::move(expected), requests});
  };
  add(
      "reset in the middle",
      [](Exchange& exchange) {
        exchange.send(head + "Content-Length: 1000\r\n\r\n[{");
        exchange.reset();
      },
      "failed", 3);
  add(
      "closes without an answer", [](Exchange& exchange) { exchange.close(); }, "failed", 3);
  add("cut short, with length", sends(head + "Content-Length: 1000\r\n\r\n" + good), "failed", 3);
  add("cut short, without length", sends(head + "\r\n" + good.substr(0, 60)), "bad answer", 1);
  add("cut short in a chunk", sends(head + "Transfer-Encoding: chunked\r\n\r\nfff\r\n" + good),
      "failed", 3);
  add("speaks another protocol", sends("SSH-2.0-OpenSSH_9.2\r\n"), "failed", 3);
  add("no headers at all", sends(good), "failed", 3);
  const auto elsewhere = [&](std::string name, std::string expected, std::string url) {
    cases.push_back(
        {std::move(name), {}, std::move(expected), 0, false, {}, true, [url](const FaultyServer&) {
           return url;
         }});
  };
  elsewhere("nothing listens", "failed",
            "http://127.0.0.1:" + std::to_string(closed_port()) + "/search");
  // A name that cannot be asked for (a part over 63 characters) fails the same without a network.
  elsewhere("no such host", "failed, stopped: dns",
            "https://" + std::string(70, 'a') + ".invalid/search");
  elsewhere("configured: file:///etc/passwd", "failed, stopped: not allowed", "file:///etc/passwd");
  elsewhere("configured: http to elsewhere", "failed, stopped: not allowed",
            "http://192.0.2.1/search");
}

void add_statuses(std::vector<FaultCase>& cases) {
  const auto add = [&](std::string name, FaultyServer::Script script, std::string expected,
                       int requests) {
    cases.push_back({std::move(name), std::move(script), std::move(expected), requests});
  };
  add("right answer", says(good), "placed", 1);
  add("429, Retry-After: 1, then right",
      refuses_first(1, "429 Too Many Requests", "Retry-After: 1\r\n"), "placed", 2);
  for (const char* value : {"999999999", "Fri, 01 Jan 2099 00:00:00 GMT", "61"}) {
    add(std::string("429, Retry-After: ") + value,
        refuses("429 Too Many Requests", std::string("Retry-After: ") + value + "\r\n"),
        "failed, stopped: busy", 1);
  }
  for (const char* value : {"-5", "soon", "99999999999999999999999"}) {
    add(std::string("429, Retry-After: ") + value,
        refuses("429 Too Many Requests", std::string("Retry-After: ") + value + "\r\n"),
        "failed, stopped: busy", 3);
  }
  add("500 twice, then right", refuses_first(2, "500 Internal Server Error"), "placed", 3);
  add("500 three times, then right", refuses_first(3, "500 Internal Server Error"), "failed", 3);
  add("503 for ever", refuses("503 Service Unavailable"), "failed, stopped: busy", 3);
  add("403", refuses("403 Forbidden"), "failed, stopped: forbidden", 1);
  add("400", refuses("400 Bad Request"), "failed", 1);
  add("404", refuses("404 Not Found"), "failed", 1);
  add("204", refuses("204 No Content"), "failed", 1);
}

void add_floods(std::vector<FaultCase>& cases) {
  const auto add = [&](std::string name, FaultyServer::Script script, std::string expected) {
    cases.push_back({std::move(name), std::move(script), std::move(expected)});
  };
  const std::string zeros(16'384, '0');
  add("chunks without end",
      floods(head + "Transfer-Encoding: chunked\r\n\r\n", "4000\r\n" + zeros + "\r\n"), "failed");
  add("body without length and end", floods(head + "\r\n", zeros), "failed");
  add("5 GB declared", floods(head + "Content-Length: 5000000000\r\n\r\n", zeros), "failed");
  add("gzip bomb", sends(encoded("Content-Encoding: gzip", gzip_bomb())), "failed");
  add("gzip bomb, by Transfer-Encoding",
      sends(encoded("Transfer-Encoding: gzip, chunked", gzip_bomb())), "failed");
  add("gzip bomb, not announced", sends(encoded("X-Kind: plain", gzip_bomb())), "bad answer");
  add("20,000 headers", sends(head + repeated("X-Header: 0123456789\r\n", 20'000) + "\r\n" + good),
      "failed");
  add("100,000 times 100 Continue",
      sends(repeated("HTTP/1.1 100 Continue\r\n\r\n", 100'000) + head + "\r\n" + good), "failed");
  add("JSON 200,000 deep", says(std::string(200'000, '[') + std::string(200'000, ']')),
      "bad answer");
  add("JSON of 400,000 empty arrays", says("[" + repeated("[],", 300'000) + "[]]"), "bad answer");
  // libcurl ends such a line itself, which looks like a broken connection.
  cases.push_back({"a header line without end", floods(head + "X-Line: ", zeros), "failed", 3});
}

void add_answers(std::vector<FaultCase>& cases) {
  const auto add = [&](std::string name, std::string body, std::string expected) {
    cases.push_back({std::move(name), says(std::move(body)), std::move(expected)});
  };
  add("not known", "[]", "unknown");
  add("wrong JSON", R"([{"geometry":)", "bad answer");
  add("text behind the JSON", good + "x", "bad answer");
  add("a FeatureCollection", R"({"type":"FeatureCollection","features":)" + good + "}",
      "bad answer");
  add("NaN", gsi_answer(title, "NaN,35.441"), "bad answer");
  add("1e999", gsi_answer(title, "139.364,1e999"), "bad answer");
  add("texts for numbers", gsi_answer(title, R"("139.364","35.441")"), "bad answer");
  add("three coordinates", gsi_answer(title, "139.364,35.441,0"), "bad answer");
  add("a key twice",
      R"([{"geometry":{"coordinates":[139.364,35.441],"coordinates":[0,0],"type":"Point"},)"
      R"("type":"Feature","properties":{"title":")" +
          std::string(title) + "\"}}]",
      "bad answer");
  add("latitude and longitude swapped", gsi_answer(title, "35.441,139.364"), "bad answer");
  add("in Paris", gsi_answer(title, "2.35,48.85"), "not believed: impossible point");
  add("at 0,0", gsi_answer(title, "0,0"), "not believed: impossible point");
  add("in Nagano", gsi_answer(title, "137.9679,36.0381"), "not believed: impossible point");
  add("at the town hall", gsi_answer(title, "139.3624,35.4431"), "not believed: impossible point");
  add("5 km from its town", gsi_answer(title, "139.31,35.445"), "not believed: far from town");
  add("another town", gsi_answer("神奈川県厚木市飯山５番", "139.364,35.441"),
      "not believed: other town");
  add("only the municipality", gsi_answer("神奈川県厚木市", "139.364,35.441"),
      "not believed: no town");
  cases.push_back({"HTML with 200", says("<html>Please log in</html>", "text/html"), "bad answer"});
  cases.push_back({"HTML as JSON with 200", says("<html>Please log in</html>"), "bad answer"});
  cases.push_back({"JSON as HTML", says(good, "text/html"), "bad answer"});
}

void add_redirects(std::vector<FaultCase>& cases) {
  const auto to = [](std::string status, std::string location) {
    return refuses(status, "Location: " + location + "\r\n");
  };
  const auto add = [&](std::string name, FaultyServer::Script script) {
    cases.push_back({std::move(name), std::move(script), "failed"});
  };
  add("redirect to file:///etc/passwd", to("301 Moved", "file:///etc/passwd"));
  add("redirect to another host", to("302 Found", "https://other.invalid/search"));
  add("redirect to 169.254.169.254", to("307 Temporary", "http://169.254.169.254/"));
  add("redirect to itself for ever", to("302 Found", "/search"));
  cases.push_back({"redirect from https to http",
                   to("301 Moved", "http://127.0.0.1/"),
                   "failed",
                   1,
                   false,
                   TlsWishes{},
                   true,
                   {}});
}

void add_tls(std::vector<FaultCase>& cases) {
  const auto add = [&](std::string name, TlsWishes wishes, bool root_known, std::string expected) {
    const int requests = expected == "placed" ? 1 : 0;
    cases.push_back({std::move(name),
                     says(good),
                     std::move(expected),
                     requests,
                     false,
                     std::move(wishes),
                     root_known,
                     {}});
  };
  const std::string refused = "failed, stopped: tls";
  add("TLS, right certificate", {}, true, "placed");
  add("TLS, root not known", {}, false, refused);
  add("TLS, self-signed", {.self_signed = true}, true, refused);
  add("TLS, expired", {.expired = true}, true, refused);
  add("TLS, of another host", {.subject = "DNS:other.example"}, true, refused);
  add("TLS 1.0", {.newest_version = TLS1_VERSION}, true, refused);
  add("TLS 1.1", {.newest_version = TLS1_1_VERSION}, true, refused);
  cases.push_back({"https, but the server has no TLS",
                   says(good),
                   refused,
                   1,
                   false,
                   {},
                   true,
                   [](const FaultyServer& server) {
                     return "https://127.0.0.1:" + std::to_string(server.port()) + "/search";
                   }});
}

}  // namespace

std::vector<FaultCase> fault_cases() {
  std::vector<FaultCase> cases;
  add_statuses(cases);
  add_times(cases);
  add_connections(cases);
  add_floods(cases);
  add_answers(cases);
  add_redirects(cases);
  add_tls(cases);
  return cases;
}

}  // namespace shirube::test
