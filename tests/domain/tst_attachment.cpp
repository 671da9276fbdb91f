// Attachments: names that are safe to write, files that are never run, links that lead to a web site, bytes that are what
// was stored.
#include "domain/gain/attachment.h"
#include "support/test_registry.h"

#include <QTest>

using namespace vf;
using namespace vf::domain;
using namespace Qt::StringLiterals;

class AttachmentTest : public QObject
{
    Q_OBJECT

    static Attachment link(const QString &address)
    {
        Attachment attachment;
        attachment.kind = AttachmentKind::Link;
        attachment.name = u"Sak 15/1234"_s;
        attachment.address = address;
        return attachment;
    }

private Q_SLOTS:
    void namesAreSafeAnywhere()
    {
        QCOMPARE(safeFileName(u"rapport 2017.pdf"_s), u"rapport 2017.pdf"_s);
        QCOMPARE(safeFileName(u"../../etc/passwd"_s), u"passwd"_s);
        QCOMPARE(safeFileName(u"C:\\Users\\leder\\notat.docx"_s), u"notat.docx"_s);
        QCOMPARE(safeFileName(u"a<b>:\"|?*.txt"_s), u"ab.txt"_s);
        QCOMPARE(safeFileName(u"...skjult. "_s), u"skjult"_s);
        QCOMPARE(safeFileName(u"/"_s), u"vedlegg-"_s);
        QCOMPARE(safeFileName(u"CON.txt"_s), u"vedlegg-CON.txt"_s);
        // An end that is turned around on the screen would hide what the file is.
        QCOMPARE(safeFileName(u"faktura\u202Efdp.exe"_s), u"fakturafdp.exe"_s);
        QCOMPARE(safeFileName(u"N/ \uFEFFnotat.txt"_s), u"notat.txt"_s);
        QVERIFY(safeFileName(QString(99, u'x') + u"\U0001F4C4"_s + QString(99, u'y')).isValidUtf16());
        QVERIFY(safeFileName(QString(500, u'x') + u".pdf"_s).size() <= 120);
        QVERIFY(safeFileName(QString(500, u'x') + u".pdf"_s).endsWith(u".pdf"_s));
    }

    void whatAComputerRunsIsKnown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("runs");
        for (const char *name : {"a.exe", "A.EXE", "b.bat", "c.lnk", "d.desktop", "e.sh", "f.js", "g.html", "h.docm", "i.jar ", "j.py", "k.exe.", "l.exe:", "m.exe>", "n.msc"})
            QTest::newRow(name) << QString::fromLatin1(name) << true;
        for (const char *name : {"a.pdf", "b.docx", "c.xlsx", "d.png", "e.txt", "f.csv", "notat", "exe", "a.exe.pdf"})
            QTest::newRow(name) << QString::fromLatin1(name) << false;
    }
    void whatAComputerRunsIsKnown()
    {
        QFETCH(QString, name);
        QTEST(isExecutable(name), "runs");
    }

    void linksLeadToAWebSite()
    {
        QVERIFY(checkAttachment(link(u"https://arkiv.vestre-toten.example/sak/15/1234"_s)).has_value());
        QVERIFY(checkAttachment(link(u"http://intranett"_s)).has_value());
        for (const QString &wrong : {u"file:///etc/passwd"_s, u"javascript:alert(1)"_s, u"intranett"_s, QString(), u"https://"_s,
                                     u"smb://server/disk"_s})
            QCOMPARE(checkAttachment(link(wrong)).error().reason, u"link_form"_s);
        Attachment nameless = link(u"https://a.example"_s);
        nameless.name = u"  "_s;
        QCOMPARE(checkAttachment(nameless).error().field, u"name"_s);
        Attachment unsafe = link({});
        unsafe.kind = AttachmentKind::File;
        unsafe.name = u"oppsett.exe:"_s;
        QCOMPARE(checkAttachment(unsafe).error().reason, u"unsafe_file_name"_s);
        Attachment large = link({});
        large.kind = AttachmentKind::File;
        large.name = u"stor.pdf"_s;
        large.byteSize = int(largestAttachment);
        QVERIFY(checkAttachment(large).has_value());
        ++large.byteSize;
        QCOMPARE(checkAttachment(large).error().reason, u"attachment_too_large"_s);
    }

    void bytesAreThoseThatWereStored()
    {
        const QByteArray bytes("\0\xff innhold\r\n", 11);
        AttachmentContent content = AttachmentContent::of({}, bytes);
        QCOMPARE(*content.bytes(), bytes);
        QCOMPARE(*AttachmentContent::of({}, {}).bytes(), QByteArray());
        content.base64.replace(2, 1, content.base64[2] == u'A' ? u"B"_s : u"A"_s);
        QCOMPARE(content.bytes().error().reason, u"attachment_damaged"_s);
        content.base64 = u"ikke base64!"_s;
        QCOMPARE(content.bytes().error().reason, u"attachment_damaged"_s);
    }

    void theWeightOfAGainWithoutAPrice()
    {
        Gain gain;
        QVERIFY(!plusSigns(gain));
        gain.significance = Grade::Large;
        QVERIFY(!plusSigns(gain));
        for (const auto &[significance, extent, signs] :
             {std::tuple(Grade::Small, Grade::Small, 0), {Grade::Medium, Grade::Medium, 2}, {Grade::Large, Grade::Large, 4},
              {Grade::Large, Grade::Small, 2}, {Grade::Small, Grade::Medium, 1}}) {
            gain.significance = significance;
            gain.extent = extent;
            QCOMPARE(plusSigns(gain).value(), signs);
        }
    }
};

VF_TEST(AttachmentTest);
#include "tst_attachment.moc"
