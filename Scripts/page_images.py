"""Pages of Bengali text as pictures, clean or damaged as scanners and printers damage them, and read by tesseract."""

import os
import pathlib
import random
import subprocess

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont, features

FONT_FOLDER = pathlib.Path("/usr/share/fonts/truetype")
# The last of them is never learnt from: pages of the evaluation are printed in it too.
FONTS = {
    "Noto Sans Bengali": "noto/NotoSansBengali-Regular.ttf",
    "Noto Serif Bengali": "noto/NotoSerifBengali-Regular.ttf",
    "Lohit Bengali": "lohit-bengali/Lohit-Bengali.ttf",
    "Mukti": "fonts-beng-extra/Mukti.ttf",
    "Ani": "fonts-beng-extra/Ani.ttf",
    "Likhan": "fonts-beng-extra/LikhanNormal.ttf",
}
DAMAGES = ["clean", "small", "blurred", "noisy", "thin", "thick"]
SIZE = (1700, 1500)
LETTER_SIZE = 40
LINE_HEIGHT = 74


def can_shape():
    """Whether Pillow shapes conjuncts; without Raqm it draws every letter by itself, which nobody prints."""
    return features.check("raqm")


def draw(lines, font):
    """Lines of text as a page, black on white, as at 300 dots an inch."""
    letters = ImageFont.truetype(str(FONT_FOLDER / FONTS[font]), LETTER_SIZE, layout_engine=ImageFont.Layout.RAQM)
    page = Image.new("L", SIZE, 255)
    pen = ImageDraw.Draw(page)
    for index, line in enumerate(lines):
        pen.text((60, 50 + index * LINE_HEIGHT), line, font=letters, fill=0, language="bn")
    return page


def grain(page, strength, draw_numbers):
    """Grey noise from a seed; Pillow's own has none."""
    width, height = page.size
    noise = Image.frombytes("L", (width // 2, height // 2), draw_numbers.randbytes((width // 2) * (height // 2)))
    noise = noise.resize(page.size).point(lambda value: 128 + (value - 128) * strength // 128)
    return ImageChops.add(page, noise, 1, -128)


def damage(page, kind, draw_numbers):
    """The page as a poor scan shows it."""
    if kind == "small":
        width, height = page.size
        factor = draw_numbers.uniform(0.24, 0.40)
        return page.resize((int(width * factor), int(height * factor)), Image.BILINEAR).resize(page.size, Image.BICUBIC)
    if kind == "blurred":
        return page.filter(ImageFilter.GaussianBlur(draw_numbers.uniform(2.2, 3.6)))
    if kind == "noisy":
        return grain(page.filter(ImageFilter.GaussianBlur(1.2)), draw_numbers.randrange(30, 75), draw_numbers)
    if kind == "thin":
        soft = page.filter(ImageFilter.GaussianBlur(1.0))
        limit = draw_numbers.randrange(85, 150)
        return soft.point(lambda value: 255 if value > limit else 0)
    if kind == "thick":
        soft = page.filter(ImageFilter.MinFilter(3)).filter(ImageFilter.GaussianBlur(draw_numbers.uniform(1.0, 2.4)))
        return soft.point(lambda value: 255 if value > 200 else 0)
    return page


def read(picture, model):
    """What tesseract reads, its lines without the empty ones."""
    result = subprocess.run(
        ["tesseract", str(picture), "-", "--dpi", "300", "--psm", "6", "-l", model], capture_output=True, check=True,
        env=dict(os.environ, OMP_THREAD_LIMIT="1"))
    return [line for line in result.stdout.decode("utf-8", "replace").split("\n") if line.strip()]


def models():
    """The Bengali models that are installed: of the language and of the script, whatever the latter is called."""
    result = subprocess.run(["tesseract", "--list-langs"], capture_output=True, check=True)
    there = result.stdout.decode().split("\n")
    return [name for name in ["ben", "script/Bengali", "Bengali"] if name in there]


def tesseract_version():
    """The version, as tesseract prints it."""
    result = subprocess.run(["tesseract", "--version"], capture_output=True, check=True)
    return result.stdout.decode().split("\n")[0]


def wrap(words, draw_numbers, longest=62):
    """Words as lines that fit on the page."""
    lines, line = [], ""
    for word in words:
        if line and len(line) + 1 + len(word) > longest:
            lines.append(line)
            line = ""
        line = f"{line} {word}" if line else word
    return lines + [line] if line else lines


def seeded(*parts):
    """Random numbers of a page: the same on every machine."""
    return random.Random("/".join(str(part) for part in parts))
