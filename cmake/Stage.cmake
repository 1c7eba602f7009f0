# outlay_stage(NAME USES A B ...) makes the library outlay_NAME of every
# src/NAME/*.cc, and the test program NAME_test of every src/NAME/*_test.cc.
# A name in USES that is a stage stands for its library. A new file is picked
# up by the next build: no list has to be edited.
function(outlay_stage name)
  cmake_parse_arguments(STAGE "" "" "USES" ${ARGN})
  set(uses)
  foreach(use IN LISTS STAGE_USES)
    if(TARGET outlay_${use})
      list(APPEND uses outlay_${use})
    else()
      list(APPEND uses ${use})
    endif()
  endforeach()

  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cc
    ${CMAKE_SOURCE_DIR}/src/${name}/constraints/*.cc)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "(_test|/main)\\.cc$")
  list(FILTER tests INCLUDE REGEX "_test\\.cc$")

  if(sources)
    add_library(outlay_${name} STATIC ${sources})
    target_link_libraries(outlay_${name} PUBLIC ${uses} fmt::fmt PRIVATE outlay_flags)
    target_include_directories(outlay_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/include)
  else()
    add_library(outlay_${name} INTERFACE)
    target_link_libraries(outlay_${name} INTERFACE ${uses} fmt::fmt)
    target_include_directories(outlay_${name} INTERFACE ${CMAKE_SOURCE_DIR}/src ${CMAKE_SOURCE_DIR}/include)
  endif()

  if(tests)
    add_executable(${name}_test ${tests})
    target_link_libraries(${name}_test PRIVATE outlay_${name} outlay_flags ${OUTLAY_RAPIDCHECK} GTest::gtest GTest::gmock GTest::gtest_main)
    target_include_directories(${name}_test PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    target_compile_definitions(${name}_test PRIVATE OUTLAY_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name}_test)
  endif()
endfunction()

# outlay_embed_tables(STAGE DIR) puts every DIR/*.tsv into the library of
# STAGE, byte for byte (.incbin), and a list of them by name; tables of weights
# (*_weights.tsv) in the form that the program searches in place, made by
# pack_weights. A table that changes is a new object file and nothing else is
# compiled again.
function(outlay_embed_tables stage directory)
  file(GLOB tables CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${directory}/*.tsv)
  set(generated ${CMAKE_BINARY_DIR}/generated)
  file(MAKE_DIRECTORY ${generated}/weights)
  set(embedded "")
  set(assembly "\t.section .rodata\n")
  set(declarations "")
  set(rows "")
  foreach(table IN LISTS tables)
    get_filename_component(name ${table} NAME_WE)
    string(MAKE_C_IDENTIFIER ${name} symbol)
    if(name MATCHES "_weights$")
      set(packed ${generated}/weights/${name}.packed)
      add_custom_command(OUTPUT ${packed} COMMAND pack_weights ${table} ${packed}
        DEPENDS ${table} pack_weights COMMENT "Packing ${directory}/${name}.tsv" VERBATIM)
      set(table ${packed})
    endif()
    list(APPEND embedded ${table})
    string(APPEND assembly
      "\t.balign 8\n\t.global outlay_table_${symbol}\n\t.global outlay_table_${symbol}_end\n"
      "outlay_table_${symbol}:\n\t.incbin \"${table}\"\noutlay_table_${symbol}_end:\n\t.byte 0\n")
    string(APPEND declarations
      "extern \"C\" const char outlay_table_${symbol};\nextern \"C\" const char outlay_table_${symbol}_end;\n")
    string(APPEND rows
      "    {\"${name}\", {&outlay_table_${symbol}, static_cast<std::size_t>(&outlay_table_${symbol}_end - &outlay_table_${symbol})}},\n")
  endforeach()
  string(APPEND assembly "\t.section .note.GNU-stack,\"\",@progbits\n")
  file(CONFIGURE OUTPUT ${generated}/tables.S CONTENT "${assembly}")
  file(CONFIGURE OUTPUT ${generated}/embedded_tables.cc CONTENT
"// Made by cmake/Stage.cmake from ${directory}/*.tsv; do not edit.
#include \"lexicon/embedded.h\"

${declarations}
namespace outlay {
namespace {
const EmbeddedTable kTables[] = {
${rows}    {{}, {}}};
}  // namespace

std::span<const EmbeddedTable> embedded_tables() {
  return std::span<const EmbeddedTable>(kTables, std::size(kTables) - 1);
}
}  // namespace outlay
")
  set_source_files_properties(${generated}/tables.S PROPERTIES OBJECT_DEPENDS "${embedded}")
  target_sources(outlay_${stage} PRIVATE ${generated}/tables.S ${generated}/embedded_tables.cc)
endfunction()
