// One sheet of an Office Open XML workbook: its XML elements become cells. Internal to exchange.
#pragma once

#include "exchange/sheet_builder.h"
#include "exchange/xml_stream.h"

#include <QString>

#include <vector>

namespace vf::exchange {

/// Texts stored once for the whole workbook. Cells of every sheet point to them, so tables hold them together.
class SharedStrings
{
public:
    void add(const QString &text) { m_texts.push_back(text); }
    const QString *at(qint64 number) const
    {
        return number >= 0 && number < static_cast<qint64>(m_texts.size()) ? &m_texts[static_cast<size_t>(number)]
                                                                           : nullptr;
    }
    qint64 size() const { return static_cast<qint64>(m_texts.size()); }

private:
    std::vector<QString> m_texts;
};

/// What the sheets of one workbook share.
struct XlsxContext
{
    SharedStrings strings;
    std::vector<bool> dateStyles; ///< by the style number of a cell
    bool date1904 = false;
};

/// `text` with its _x000D_ escapes resolved: signs that XML can't hold are written so.
QString unescaped(const QString &text);

class XlsxSheetHandler final : public XmlHandler
{
public:
    XlsxSheetHandler(SheetBuilder &builder, const XlsxContext &context) : m_builder(builder), m_context(context) {}

    void begin(const XmlName &name, const XmlAttributes &attributes) override;
    void end(const XmlName &name) override;
    void text(std::string_view utf8) override;
    bool finished() const override { return m_builder.isFinished(); }

private:
    void beginCell(const XmlAttributes &attributes);
    void endCell();
    void putShared();
    void putNumber();
    void putIsoDate();

    SheetBuilder &m_builder;
    const XlsxContext &m_context;
    std::vector<QStringView> m_placed; ///< shared strings that are already in this table, by number
    CellText m_text;
    std::string m_type;
    bool m_dateStyle = false;
    bool m_inData = false;
    bool m_inRow = false;
    bool m_inCell = false;
    bool m_inText = false; ///< inside an element whose text is the cell's
    int m_phonetic = 0;
};

} // namespace vf::exchange
