# Language, warnings, sanitizers, and the two helpers of a quick build: ccache
# and mold, each used where it is installed.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
# Assertions stay in what people run (no NDEBUG): a wrong number that goes on
# is worse than a program that stops.
set(CMAKE_CXX_FLAGS_RELEASE "-O2")
# For the sanitizers: lines in what they print, and no more that takes time.
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -gline-tables-only")

add_library(outlay_flags INTERFACE)
# g++ 12 warns of overlapping copies inside its own std::string (-Wrestrict,
# GCC bug 105329).
target_compile_options(outlay_flags INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-Wall -Wextra -Wpedantic -Werror -Wshadow -Wconversion -Wno-sign-conversion
  -Wnon-virtual-dtor -Wold-style-cast -Wcast-qual -Wimplicit-fallthrough>
  $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-missing-field-initializers -Wno-restrict>
  $<$<COMPILE_LANG_AND_ID:CXX,Clang>:-Wno-missing-field-initializers -Wno-missing-designated-field-initializers
  -Wno-deprecated-declarations>)  # std::stable_sort of libstdc++ 12 warns about itself
target_compile_options(outlay_flags INTERFACE -ffile-prefix-map=${CMAKE_SOURCE_DIR}/=)

if(OUTLAY_SANITIZE)
  add_compile_options(-fsanitize=${OUTLAY_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${OUTLAY_SANITIZE})
endif()
if(OUTLAY_FUZZ)
  # Everything counts the edges it takes; only the fuzzers get libFuzzer's main().
  add_compile_options(-fsanitize=fuzzer-no-link)
  add_link_options(-fsanitize=fuzzer-no-link)
endif()

find_program(OUTLAY_CCACHE ccache)
if(OUTLAY_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${OUTLAY_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${CMAKE_CXX_COMPILER_LAUNCHER})
endif()
find_program(OUTLAY_MOLD mold)
if(OUTLAY_MOLD)
  add_link_options(-fuse-ld=mold)
endif()
