"""By which day the IRS wants proof that it asked for on a call."""

from datetime import date, timedelta

from calculators.engine.loading import Law


def proof_days(asked: date, law: Law) -> tuple[date, date]:
    """The last day by fax and the last by mail, for proof asked for on the day *asked*. Authority: irm-5-19-13."""
    fax = asked + timedelta(days=int(law["hardship.proof_fax_days"].on(asked)))
    return fax, fax + timedelta(days=int(law["hardship.proof_mail_extra_days"].on(asked)))
