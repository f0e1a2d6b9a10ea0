"""Fewer curves: neighbours that one curve says nearly as well are joined.

Noto's outlines are those of a variable face, whose curves are cut for its heaviest and its lightest weight alike.
"""
import math


def contours(recording, transform):
    """Lists of lines (p, q) and curves (p, control, q)."""
    found, here, last = [], [], None
    point = transform.transformPoint
    for operator, arguments in recording:
        points = [point(p) for p in arguments]
        if operator == 'moveTo':
            here, last = [], points[0]
            found.append(here)
        elif operator == 'lineTo':
            if points[0] != last:
                here.append((last, points[0]))
            last = points[0]
        elif operator == 'qCurveTo':
            for i, control in enumerate(points[:-1]):
                following = points[i + 1]
                end = following if i == len(points) - 2 else ((control[0] + following[0]) / 2, (control[1] + following[1]) / 2)
                here.append((last, control, end))
                last = end
        elif operator == 'closePath' and here and here[0][0] != last:
            here.append((last, here[0][0]))
    return [contour for contour in found if contour]


def at(curve, t):
    (a, b), (c, d), (e, f) = curve
    u = 1 - t
    return u * u * a + 2 * u * t * c + t * t * e, u * u * b + 2 * u * t * d + t * t * f


def distance(x, y, start, end):
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    t = max(0, min(1, ((x - start[0]) * dx + (y - start[1]) * dy) / length)) if length else 0
    return math.hypot(x - start[0] - t * dx, y - start[1] - t * dy)


def joined(run, most):
    """The curve with the first and the last tangent of a run, None where it departs from the run by more than `most`."""
    (px, py), (cx, cy) = run[0][0], run[0][1]
    (dx, dy), (qx, qy) = run[-1][1], run[-1][2]
    ux, uy, vx, vy = cx - px, cy - py, qx - dx, qy - dy
    cross = ux * vy - uy * vx
    if abs(cross) < 1e-9:
        return None
    s = ((qx - px) * vy - (qy - py) * vx) / cross
    t = (ux * (qy - py) - uy * (qx - px)) / cross
    if s <= 0 or t <= 0:
        return None
    curve = ((px, py), (px + s * ux, py + s * uy), (qx, qy))
    whole = [at(curve, i / 16) for i in range(17)]
    pieces = [run[0][0], *(at(piece, t) for piece in run for t in (0.25, 0.5, 0.75, 1))]
    # Both ways: a curve whose tangents meet far away passes every point of the run and shoots out beyond it.
    return curve if within(whole, pieces, most) and within(pieces, whole, most) else None


def within(points, line, most):
    """Whether no point is farther than `most` from a line; both run the same way."""
    near = 0
    for x, y in points:
        order = (*range(near, len(line) - 1), *range(near))
        near = next((i for i in order if distance(x, y, line[i], line[i + 1]) <= most), None)
        if near is None:
            return False
    return True


def smooth(before, after):
    ux, uy = before[2][0] - before[1][0], before[2][1] - before[1][1]
    vx, vy = after[1][0] - after[0][0], after[1][1] - after[0][1]
    lengths = math.hypot(ux, uy) * math.hypot(vx, vy)
    return lengths > 0 and (ux * vx + uy * vy) / lengths > 0.9


def fewer(contour, most):
    result, i = [], 0
    while i < len(contour):
        best, end = contour[i], i + 1
        while len(best) == 3 and end < len(contour) and len(contour[end]) == 3 and smooth(contour[end - 1], contour[end]):
            curve = joined(contour[i:end + 1], most)
            if not curve:
                break
            best, end = curve, end + 1
        result.append(best)
        i = end
    return result


def draw(pen, recording, transform, most):
    whole = lambda point: (round(point[0]), round(point[1]))
    for contour in contours(recording, transform):
        pieces = [tuple(map(whole, piece)) for piece in fewer(contour, most)]
        pen.moveTo(pieces[0][0])
        i = 0
        while i < len(pieces):
            if len(pieces[i]) == 2:
                pen.lineTo(pieces[i][1])
                i += 1
                continue
            controls, end = [pieces[i][1]], pieces[i][2]
            i += 1
            # A point in the middle of two controls goes without saying.
            while i < len(pieces) and len(pieces[i]) == 3 and all(
                    abs((controls[-1][k] + pieces[i][1][k]) / 2 - end[k]) <= 0.5 for k in (0, 1)):
                controls.append(pieces[i][1])
                end = pieces[i][2]
                i += 1
            pen.qCurveTo(*controls, end)
        pen.closePath()
