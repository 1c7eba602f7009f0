// Packs a table of weights for the program to hold (src/weights/weight_table.h).
//
//   pack_weights data/stance_weights.tsv OUT
//
// The build calls it for every data/*_weights.tsv; a fault in a table stops the
// build with the file and line.

#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "weights/weight_table.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("pack_weights TABLE.tsv OUT\n", stderr);
    return 2;
  }
  std::ifstream in(argv[1], std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in) {
    std::fprintf(stderr, "%s: it can't be read\n", argv[1]);
    return 2;
  }
  const auto packed = outlay::WeightTable::pack(text, argv[1]);
  if (!packed) {
    std::fprintf(stderr, "%s\n", outlay::to_string(packed.error()).c_str());
    return 2;
  }
  std::ofstream out(argv[2], std::ios::binary);
  out.write(reinterpret_cast<const char*>(packed->data()),
            static_cast<std::streamsize>(packed->size() * sizeof(std::uint64_t)));
  out.close();
  if (!out) {
    std::fprintf(stderr, "%s: it can't be written\n", argv[2]);
    return 2;
  }
  return 0;
}
