"""Dates that a sentence says only of a noun: its own deed has another day."""

from __future__ import annotations

import pytest

from seed_digest.language.asides import is_aside
from seed_digest.language.languages import in_order
from seed_digest.language.near_days import near_days
from seed_digest.language.times import find_times

TOLD = [
    ("en", "The lines resumed talks broken off in November.", True),
    ("en", "The lines resumed talks suspended in November 2023.", True),
    ("en", "The lines extended the lease signed in 2022.", True),
    ("en", "The talks, which were suspended in November 2023, were resumed by the lines.", True),
    ("en", "The town asked for the bell, the one that left the tower in May 1941.", True),
    ("en", "They will meet on 20 June to look at charts that the line bought in May 1943.", True),
    ("en", "It was Anna Vogel who sailed in May 2023.", False),
    ("fr", "La ville a demandé le 12 mars la cloche, qui a quitté la tour en mai 1941.", True),
    ("ru", "Город попросил вернуть колокол, который покинул башню в мае 1941 года.", True),
    ("en", "The lines resumed talks in November 2023.", False),
    ("en", "The harbour said talks resumed in November 2023.", False),
    ("en", "The lines met and signed a lease in November 2023.", False),
    ("en", "Under a lease signed in Bergen in May 2023, the South Line pays rent.", False),
    ("en", "A statement issued in May 2023 suspended the talks.", False),
    ("en", "The lease was signed in May 2023.", False),
    ("ru", "Стороны возобновили переговоры, прерванные в ноябре 2023 года.", True),
    ("ru", "Стороны возобновили прерванные в ноябре 2023 года переговоры.", True),
    ("ru", "Стороны продлили договор, который подписали в мае 2022 года.", True),
    ("ru", "Стороны возобновили переговоры в ноябре 2023 года.", False),
    ("ru", "Стороны в ноябре 2023 года подписали договор.", False),
    ("ru", "Всё идёт по бумагам, подписанным в мае 2023 года.", False),
    ("uk", "Сторони відновили переговори, перервані в листопаді 2023 року.", True),
    ("uk", "Сторони відновили переговори в листопаді 2023 року.", False),
    ("bg", "Страните възобновиха преговорите, прекъснати през ноември 2023 г.", True),
    ("pl", "Strony wznowiły rozmowy przerwane w listopadzie 2023 roku.", True),
    ("pl", "Umowa została podpisana w listopadzie 2023 roku.", False),
    ("de", "Die im November 2023 abgebrochenen Gespräche wurden wieder aufgenommen.", True),
    ("de", "Sie verlängerten den im Mai 2022 unterzeichneten Vertrag.", True),
    ("de", "Im November 2023 wurden die Gespräche wieder aufgenommen.", False),
    ("fr", "Ils ont repris les pourparlers interrompus en novembre 2023.", True),
    ("fr", "Ils ont signé en novembre 2023 un accord.", False),
    ("es", "Reanudaron las conversaciones interrumpidas en noviembre de 2023.", True),
    ("es", "El acuerdo fue firmado en noviembre de 2023.", False),
    ("pt", "Retomaram as negociações interrompidas em novembro de 2023.", True),
    ("it", "Hanno ripreso i colloqui interrotti nel novembre 2023.", True),
    ("es", "Las dos partes se reunirán este sábado 3 de mayo en Lima.", False),
    ("it", "Le parti si incontreranno sabato 3 maggio a Roma.", False),
    ("es", "Rusia firmó y confirmó su salida en enero de 2021.", False),
    ("it", "Il ministro ha annunciato una sua visita nel maggio 2023 e ha firmato.", False),
    ("fr", "Elle a signé l'accord à Lyon pour son arrivée en mai 2023.", False),
    ("pt", "A linha assinou e confirmou sua chegada em janeiro de 2021.", False),
    ("pl", "Spotkały się w tej sprawie strony w maju 2023 roku.", False),
    ("bg", "Подписаха програмата през май 2023 г. двете страни.", False),
    ("zh", "双方恢复了2023年11月中断的谈判。", True),
    ("zh", "双方2023年11月恢复了谈判。", False),
    ("zh", "罗斯2023年5月访问了中国的港口。", False),
    ("ja", "両社は2023年11月に中断した協議を再開した。", True),
    ("ja", "両社は2023年11月に協議を再開した。", False),
    ("ko", "양측은 2023년 11월 중단된 협상을 재개했다.", True),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "expected"), TOLD, ids=[f"{one[0]}-{one[1][:34]}" for one in TOLD])
def test_a_date_of_a_noun(code: str, text: str, expected: bool) -> None:
    times = [*find_times(text, 1, in_order(code)), *near_days(text, 1, code)]
    longest = max(times, key=lambda one: one.end - one.start)
    assert is_aside(text, longest.start, longest.end, code) is expected
