"""What was not done, and what is only to come, in many languages."""

from __future__ import annotations

import pytest

from seed_digest.language.deeds import deeds_in
from seed_digest.language.tenses import tenses_of

DENIED = [
    ("en", "They signed no agreement."),
    ("en", "They never agreed on a visit."),
    ("en", "No agreement was signed."),
    ("ru", "Стороны так и не подписали договор."),
    ("ru", "Они никогда не договаривались о визите."),
    ("uk", "Жодної угоди не підписано."),
    ("bg", "Страните така и не подписаха договора."),
    ("pl", "Nie podpisano żadnej umowy."),
    ("de", "Sie unterzeichneten keinen Vertrag."),
    ("de", "Sie haben nie einen Besuch vereinbart."),
    ("fr", "Aucun accord n'a été signé."),
    ("fr", "Ils n'ont jamais convenu d'une visite."),
    ("es", "No se firmó ningún acuerdo."),
    ("it", "Nessun accordo è stato firmato."),
    ("pt", "Nenhum acordo foi assinado."),
    ("tr", "Bir anlaşmaya varılmadı."),
    ("ar", "لم يتم توقيع الاتفاق."),
    ("zh", "协议没有签署。"),
    ("zh", "双方从未就访问达成一致。"),
    ("ja", "両社は協定に署名しなかった。"),
    ("ja", "合意には至らなかった。"),
    ("nl", "Ze tekenden geen overeenkomst."),
    ("cs", "Strany nepodepsaly dohodu."),
    ("sv", "De undertecknade inget avtal."),
    ("ko", "양측은 협정에 서명하지 않았다."),
    ("hi", "उन्होंने समझौते पर हस्ताक्षर नहीं किए।"),
    ("ro", "Niciun acord nu a fost semnat."),
    ("hr", "Nisu potpisali nikakav sporazum."),
]
DONE = [
    ("en", "They signed the agreement no later than May."),
    ("de", "Sie unterzeichneten den Vertrag."),
    ("es", "Firmaron el acuerdo."),
    ("cs", "Strany podepsaly dohodu."),
]
PLANNED = [
    ("en", "The line said it would sign."),
    ("ru", "Компания построит причал."),
    ("uk", "Він заявив, що підпише угоду."),
    ("bg", "Страните щели да се срещнат."),
    ("pl", "Spotkałby się z nim."),
    ("de", "Er sagte, er werde unterzeichnen."),
    ("fr", "Il a dit qu'il signerait l'accord."),
    ("es", "Dijo que firmaría el acuerdo."),
    ("it", "Ha detto che avrebbe firmato."),
    ("pt", "Disse que assinaria o acordo."),
    ("tr", "İmzalayacağını söyledi."),
    ("ar", "قال إنه سيوقع الاتفاق."),
    ("zh", "双方拟签署协议。"),
    ("ja", "会談する見通しだ。"),
    ("ko", "서명할 예정이다."),
    ("nl", "Hij zou tekenen."),
    ("cs", "Podepíše dohodu."),
    ("sv", "De ska underteckna."),
    ("hi", "वे हस्ताक्षर करेंगे।"),
    ("hi", "मारिन की कंपनी 3 मई को नाव भेजेगी।"),
    ("ro", "Vor semna acordul."),
    ("hr", "Potpisat će sporazum."),
    ("hu", "Alá fogják írni."),
    ("el", "Θα υπογράψουν."),
    ("he", "הוא צפוי לחתום."),
    ("fa", "امضا خواهد کرد."),
    ("id", "Mereka akan menandatangani."),
    ("vi", "Họ sẽ ký."),
]
NOT_PLANNED = [
    ("es", "La mayoría firmó la teoría."),
    ("pt", "A maioria assinou."),
    ("ko", "만나기로 약속했다."),
    ("nl", "Ze tekenden het."),
]


@pytest.mark.parametrize(("code", "text"), DENIED, ids=[f"{one[0]}-{one[1][:30]}" for one in DENIED])
def test_what_a_sentence_denies(code: str, text: str) -> None:
    found = deeds_in(text, code)
    assert found
    assert all(one.denied for one in found)


@pytest.mark.parametrize(("code", "text"), DONE, ids=[f"{one[0]}-{one[1][:30]}" for one in DONE])
def test_what_was_done(code: str, text: str) -> None:
    assert not any(one.denied for one in deeds_in(text, code))


@pytest.mark.parametrize(("code", "text"), PLANNED, ids=[f"{one[0]}-{one[1][:30]}" for one in PLANNED])
def test_what_is_to_come(code: str, text: str) -> None:
    planned = tenses_of(code).planned
    assert planned is not None
    assert planned.search(text)


@pytest.mark.parametrize(("code", "text"), NOT_PLANNED, ids=[f"{one[0]}-{one[1][:30]}" for one in NOT_PLANNED])
def test_what_is_no_plan(code: str, text: str) -> None:
    planned = tenses_of(code).planned
    assert planned is not None
    assert not planned.search(text)
