#include "publish/gzip_size.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>
#include <mutex>
#include <new>
#include <utility>
#include <vector>

namespace shirube {
namespace {

/// The tables of zlib, which are large.
class Compressor {
 public:
  explicit Compressor(int level) {
    // 15 bits of window, and 16 for the header of gzip.
    constexpr int gzip_window = 15 + 16;
    constexpr int usual_memory = 8;
    made_ = deflateInit2(&stream_, level, Z_DEFLATED, gzip_window, usual_memory,
                         Z_DEFAULT_STRATEGY) == Z_OK;
  }
  ~Compressor() {
    if (made_) deflateEnd(&stream_);
  }
  Compressor(const Compressor&) = delete;
  Compressor& operator=(const Compressor&) = delete;

  /// At its beginning; null without memory.
  z_stream* fresh() { return made_ && deflateReset(&stream_) == Z_OK ? &stream_ : nullptr; }

 private:
  z_stream stream_{};
  bool made_ = false;
};

/// Those of one level that nobody uses at the moment. Not one for each thread: a thread that cannot
/// have its destructor noted, for want of memory, ends the program.
class Pool {
 public:
  explicit Pool(int level) : level_(level) {}

  std::unique_ptr<Compressor> take() {
    {
      const std::lock_guard lock(mutex_);
      if (!free_.empty()) {
        std::unique_ptr<Compressor> compressor = std::move(free_.back());
        free_.pop_back();
        return compressor;
      }
    }
    return std::make_unique<Compressor>(level_);
  }

  void give_back(std::unique_ptr<Compressor> compressor) {
    const std::lock_guard lock(mutex_);
    free_.push_back(std::move(compressor));
  }

 private:
  const int level_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<Compressor>> free_;
};

Pool& pool(GzipLevel level) {
  static Pool quick(Z_BEST_SPEED);
  static Pool best(Z_BEST_COMPRESSION);
  return level == GzipLevel::best ? best : quick;
}

}  // namespace

std::size_t gzip_size(std::string_view bytes, GzipLevel level) {
  std::unique_ptr<Compressor> compressor = pool(level).take();
  z_stream* stream = compressor->fresh();
  if (!stream) throw std::bad_alloc();
  std::array<unsigned char, 1 << 14> buffer;
  std::size_t size = 0;
  int state = Z_OK;
  while (state != Z_STREAM_END && state != Z_STREAM_ERROR) {
    if (stream->avail_in == 0 && !bytes.empty()) {
      constexpr std::size_t most = std::numeric_limits<uInt>::max();
      const std::size_t part = std::min(bytes.size(), most);
      // zlib does not write to what it reads; its interface is older than const.
      stream->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
      stream->avail_in = static_cast<uInt>(part);
      bytes.remove_prefix(part);
    }
    stream->next_out = buffer.data();
    stream->avail_out = static_cast<uInt>(buffer.size());
    state = deflate(stream, bytes.empty() ? Z_FINISH : Z_NO_FLUSH);
    size += buffer.size() - stream->avail_out;
  }
  pool(level).give_back(std::move(compressor));
  return size;
}

bool is_surely_light(std::string_view bytes, std::size_t most) {
  if (bytes.size() <= most) return true;
  // The rest can always be stored as it is, in blocks with heads of five bytes.
  constexpr std::size_t heads = 64;
  // Of a page, so much loses what is too much.
  const std::size_t front = std::min(bytes.size(), (bytes.size() - most) * 4 / 3 + 2048);
  return gzip_size(bytes.substr(0, front), GzipLevel::quick) + (bytes.size() - front) + heads <=
         most;
}

}  // namespace shirube
