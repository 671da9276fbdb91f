#include "exchange/workbook_support.h"

#include <zip.h>

namespace vf::test {

QByteArray archiveOf(const ArchiveParts &parts, const char *password)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *memory = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(memory);
    zip_t *archive = zip_open_from_source(memory, ZIP_TRUNCATE, &error);
    if (!archive)
        qFatal("No archive: %s", zip_error_strerror(&error));
    for (const auto &[name, content] : parts) {
        zip_source_t *part = zip_source_buffer(archive, content.constData(), zip_uint64_t(content.size()), 0);
        const zip_int64_t index = zip_file_add(archive, name.toUtf8().constData(), part, ZIP_FL_ENC_UTF_8);
        if (index < 0)
            qFatal("No part '%s'", qPrintable(name));
        if (password)
            zip_file_set_encryption(archive, zip_uint64_t(index), ZIP_EM_AES_256, password);
    }
    if (zip_close(archive) != 0)
        qFatal("The archive could not be closed: %s", zip_strerror(archive));
    zip_stat_t stat;
    zip_source_stat(memory, &stat);
    QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
    zip_source_open(memory);
    zip_source_read(memory, bytes.data(), stat.size);
    zip_source_close(memory);
    zip_source_free(memory);
    return bytes;
}

ArchiveParts xlsxParts(const QByteArray &rows, const QByteArray &workbookPr, const QByteArray &strings)
{
    const QByteArray relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    const QByteArray type = "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const QByteArray main = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    return {
        {QStringLiteral("[Content_Types].xml"), "<Types/>"},
        {QStringLiteral("_rels/.rels"),
         relations + "<Relationship Id=\"r\" " + type + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
        {QStringLiteral("xl/workbook.xml"),
         "<workbook" + main + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" + workbookPr
             + "<sheets><sheet name=\"Ark 1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"},
        {QStringLiteral("xl/_rels/workbook.xml.rels"),
         relations + "<Relationship Id=\"r1\" " + type + "worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" "
             + type + "styles\" Target=\"styles.xml\"/><Relationship Id=\"r3\" " + type
             + "sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>"},
        {QStringLiteral("xl/styles.xml"),
         "<styleSheet" + main + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-414]d. mmmm yyyy;@\"/></numFmts>"
             "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
             "<xf numFmtId=\"164\"/><xf numFmtId=\"2\"/></cellXfs></styleSheet>"},
        {QStringLiteral("xl/sharedStrings.xml"), "<sst" + main + ">" + strings + "</sst>"},
        {QStringLiteral("xl/worksheets/sheet1.xml"),
         "<worksheet" + main + "><sheetData>" + rows + "</sheetData></worksheet>"},
    };
}

ArchiveParts odsParts(const QByteArray &tables)
{
    const QByteArray space = "=\"urn:oasis:names:tc:opendocument:xmlns:";
    return {
        {QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.spreadsheet"},
        {QStringLiteral("content.xml"),
         "<office:document-content xmlns:office" + space + "office:1.0\" xmlns:table" + space + "table:1.0\" xmlns:text" + space
             + "text:1.0\" xmlns:draw" + space + "drawing:1.0\" xmlns:calcext" + space
             + "calcext:1.0\"><office:body><office:spreadsheet>" + tables
             + "</office:spreadsheet></office:body></office:document-content>"},
    };
}

} // namespace vf::test
