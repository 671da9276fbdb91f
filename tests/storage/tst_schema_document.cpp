// docs/schema.md is what the migrations make. With VF_UPDATE=1 it is written instead.
#include "schema_document.h"
#include "support/databases.h"
#include "support/test_registry.h"

#include <QFile>
#include <QTest>

using namespace vf;

class SchemaDocumentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isCurrent()
    {
        const test::TestDatabase database(test::Engine::Memory);
        const auto store = database.create();
        const QByteArray expected = test::schemaDocument(store->connection()).toUtf8();
        QFile file(QStringLiteral(VF_SOURCE_DIR "/docs/schema.md"));
        if (qEnvironmentVariableIsSet("VF_UPDATE")) {
            QVERIFY(file.open(QIODevice::WriteOnly));
            QCOMPARE(file.write(expected), expected.size());
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), "docs/schema.md is missing: run this test with VF_UPDATE=1");
        QVERIFY2(file.readAll() == expected, "docs/schema.md is out of date: run this test with VF_UPDATE=1");
    }
};

VF_TEST(SchemaDocumentTest);
#include "tst_schema_document.moc"
