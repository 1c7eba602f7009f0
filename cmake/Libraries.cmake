# The libraries that others keep, all from Debian packages except lexbor
# (docs/design.md says why each was taken).
find_package(PkgConfig REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(SQLite3 REQUIRED)
find_package(simdjson REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(fmt REQUIRED)
find_package(GTest REQUIRED)
find_library(OUTLAY_RAPIDCHECK NAMES rapidcheck REQUIRED)
find_package(Threads REQUIRED)

pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
add_library(utf8proc ALIAS PkgConfig::utf8proc)
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)
add_library(ZSTD::ZSTD ALIAS PkgConfig::zstd)

# IEEE decimal128 by Intel. The variant 000: arguments by value, rounding mode
# and exception flags given with each call and not held in globals.
find_library(OUTLAY_BID NAMES libbidgcc000.a REQUIRED)
add_library(outlay_decimal128 INTERFACE)
target_link_libraries(outlay_decimal128 INTERFACE ${OUTLAY_BID})

# The HTML tokenizer. Not in Debian: script/lexbor makes it, once.
set(OUTLAY_LEXBOR ${CMAKE_SOURCE_DIR}/build/parts/lexbor)
if(NOT EXISTS ${OUTLAY_LEXBOR}/liblexbor.a)
  execute_process(COMMAND ${CMAKE_SOURCE_DIR}/script/lexbor COMMAND_ERROR_IS_FATAL ANY)
endif()
add_library(outlay_html STATIC ${CMAKE_SOURCE_DIR}/src/document/html_entities.c)
target_include_directories(outlay_html PRIVATE ${CMAKE_SOURCE_DIR}/src)
target_include_directories(outlay_html SYSTEM PUBLIC ${OUTLAY_LEXBOR}/source)
target_compile_definitions(outlay_html PUBLIC LEXBOR_STATIC)
target_link_libraries(outlay_html PUBLIC ${OUTLAY_LEXBOR}/liblexbor.a)
