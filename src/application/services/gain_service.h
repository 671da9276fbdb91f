// Everything one can do to a gain and its ledger. Each call is one unit of work and one undo step.
#pragma once

#include "application/services/organisation_service.h"
#include "domain/gain/gain.h"
#include "domain/gain/posting.h"

namespace vf::application {

/// A posting as the user enters it.
struct PostingDraft
{
    domain::GainId gain;
    domain::Account account = domain::Account::Quality;
    QDate effectiveOn;
    domain::Amount amount;
    std::optional<domain::UnitId> extraWorkUnit; ///< extra work only: the unit that bears it
    QString voucher;
    QString comment;
    QString evidence;
};

/// The gain's postings, oldest first.
base::Result<std::vector<domain::Posting>> postingsOf(Store &store, const domain::GainId &gain);

class GainService
{
public:
    explicit GainService(const WorkContext &context) : m_context(context) {}

    /// A new gain with its identified posting. An empty code gets the next free "G-<year>-<nnn>"; a basis of zero
    /// becomes the unit's, else the municipality's.
    ActionResult addGain(domain::Gain gain, QDate identifiedOn, domain::Amount identified, const QString &comment = {});
    /// The same as changes in a larger unit of work; gives the gain as it will be stored.
    base::Result<domain::Gain> makeGain(domain::Gain gain, QDate identifiedOn, domain::Amount identified,
                                        const QString &comment, ChangeSet &changes) const;
    /// `before` as it was read: Conflict when somebody has written since. Unit and ledger unit stay as they are once
    /// the gain has postings (Constraint "unit_fixed_by_postings").
    ActionResult editGain(const domain::Gain &before, const domain::Gain &after);
    /// Several gains as one undo step; all of them or none. Units and ledger units as for editGain().
    ActionResult editGains(const std::vector<std::pair<domain::Gain, domain::Gain>> &gains);
    /// Only a gain without postings is deleted; any other is posted as lapsed (Constraint "gain_has_postings").
    ActionResult removeGain(const domain::GainId &gain);

    ActionResult addPosting(const PostingDraft &draft);
    /// Several postings to one gain (a paste) as one undo step; all of them or none.
    ActionResult addPostings(const std::vector<PostingDraft> &drafts);
    /// Takes back the whole of a posting from `effectiveOn`; earlier reports do not change.
    ActionResult reversePosting(const domain::PostingId &posting, QDate effectiveOn, const QString &comment);
    /// Moves `amount` of what is realised on `from` to lapsed: a realised gain that is lost.
    ActionResult transferToLapsed(const domain::GainId &gain, domain::Account from, domain::Amount amount,
                                  QDate effectiveOn, const QString &reason);

private:
    base::Result<domain::Posting> made(const domain::Gain &gain, const PostingDraft &draft) const;
    base::Result<QString> nextCode(int year) const;
    base::Result<void> edit(const domain::Gain &before, const domain::Gain &after, ChangeSet &changes) const;
    /// The gain's indicators and measurements follow it to its new unit.
    base::Result<void> moveMeasurements(const domain::GainId &gain, const domain::UnitId &unit,
                                        ChangeSet &changes) const;

    const WorkContext &m_context;
};

} // namespace vf::application
